import { nameKey } from '../../../schema/identity.ts';
import { dependents } from '../grammar/sentence-tree.ts';
import { type Discourse, standIn } from './discourse.ts';
import { hasUnknownHolder, holdersOf, isDescription, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** How far back a body may have been named, in sentences. */
const REACH = 8;

/** "The ministry", "the court", "the party", "the company": the last body named that is one. */
export class BodyNominals {
  private readonly discourse: Discourse;
  /** What the article calls a body beside its name: "Ibáñez, a bus company". */
  private readonly called = new Map<string, Set<string>>();

  constructor(discourse: Discourse) {
    this.discourse = discourse;
    for (const view of discourse.views) this.learn(view);
  }

  private learn(view: SentenceView): void {
    for (const mention of view.mentions) {
      if (mention.type !== 'Organization') continue;
      const [head] = [...view.byHead.keys()].filter((at) => mention.from <= at && at < mention.to);
      if (head === undefined) continue;
      const { relation = '', head: above = -1 } = view.tokens[head] ?? {};
      const beside = dependents(view.tree, head, 'appos');
      const named = /^(?:appos|flat)/.test(relation) ? [above] : [];
      for (const at of [...beside, ...named]) this.remember(mention.chain, view.tokens[at]?.lower ?? '');
      const before = view.tokens[mention.from - 1];
      if (before?.shape === 'lower' && before.tag === 'NN') this.remember(mention.chain, before.lower);
    }
  }

  private remember(chain: string, noun: string): void {
    this.called.set(chain, (this.called.get(chain) ?? new Set()).add(noun));
  }

  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    const words = this.discourse.lexicon.bodyNouns.get(token?.lower ?? '');
    if (token === undefined || words === undefined || view.byHead.has(at) || token.tag === 'NNS' || view.isHeading)
      return;
    if (view.mentions.some(({ from, to }) => from <= at && at < to)) return;
    const phrase = nounPhraseAt(view, at);
    const isDefinite = phrase.article === 'the' || phrase.article === 'that';
    if (!isDefinite || phrase.owner !== undefined || isDescription(view, phrase)) return;
    if (hasUnknownHolder(view, phrase) || holdersOf(view, phrase).length > 0) return;
    const found = this.lastNamed(view, phrase, words);
    if (found !== undefined)
      this.discourse.add(view, phrase.from, phrase.to, [standIn(found, 'nominal', 'nominal-body')]);
  }

  private lastNamed(view: SentenceView, phrase: NounPhrase, words: ReadonlySet<string>): Resolved | undefined {
    const noun = view.tokens[phrase.head]?.lower ?? '';
    for (const near of [view, ...this.discourse.before(view, REACH)]) {
      const own = near === view ? near.mentions.filter(({ to }) => to <= phrase.from) : near.mentions;
      const bodies = own.filter(
        (mention) => mention.type === 'Organization' && this.isCalled(mention, noun, words, phrase),
      );
      const [first] = bodies;
      if (first !== undefined) return bodies.every(({ chain }) => chain === first.chain) ? first : undefined;
    }
    return undefined;
  }

  private isCalled({ chain, name }: Resolved, noun: string, words: ReadonlySet<string>, phrase: NounPhrase): boolean {
    const own = nameKey(name)
      .replace(/ \(.*$/, '')
      .split(' ');
    const isKind = this.called.get(chain)?.has(noun) === true || own.some((word) => words.has(word));
    const { nounKinds } = this.discourse.lexicon;
    const rest = phrase.modifiers.filter((word) => word !== 'the' && word !== 'that');
    return isKind && rest.every((word) => own.includes(word) || nounKinds.get(word)?.has('description') === true);
  }
}
