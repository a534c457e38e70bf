import { dependents } from '../grammar/sentence-tree.ts';
import { type Discourse, standIn, stateStandIn } from './discourse.ts';
import { actorsAbove, joinedMembers, type Member, mayBeCalled } from './group-nouns.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
/** How far back a group may have been named, in sentences. */
const REACH = 5;
/** People named in sentences further apart than this are no pair where another sentence names one. */
const NEAR = 2;
const FAR = 8;
/** These mean two without saying so. */
const PAIRS = new Set('sides neighbours neighbors rivals foes enemies adversaries'.split(' '));

/** Adjectives that every pair may have. */
const NEUTRAL = new Set(
  'neighbouring neighboring rival old warring opposing long-time longtime arch feuding other'.split(' '),
);

type Kind = 'states' | 'persons' | 'organizations';

/** "The two countries", "both leaders", "the three ministers", "the two": the last named that many. */
export class Groups {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    if (token === undefined || !this.mayBeGroup(token.tag, token.lower) || view.byHead.has(at) || view.isHeading)
      return;
    const phrase = nounPhraseAt(view, at);
    const size = this.sizeOf(view, phrase);
    if (size === undefined || dependents(view.tree, at, 'nmod').some((child) => child > at && this.isOf(view, child)))
      return;
    for (const kind of this.kindsOf(token.lower)) {
      const members = this.lastNamed(view, phrase, kind, size);
      if (members.length !== size) continue;
      const rule = `nominal-group-${kind}`;
      const mentions = members.flatMap((member) => this.toMention(member, rule));
      this.discourse.add(view, phrase.from, phrase.to, mentions);
      return;
    }
  }

  private mayBeGroup = (tag: string, word: string): boolean =>
    tag === 'NNS' || (tag === 'CD' && word in NUMBERS) || word === 'pair' || word === 'trio';

  /** "foreign minister" of "the two foreign ministers"; words for a state and for being neighbours say nothing of persons. */
  private nounOf(view: SentenceView, { head, modifiers }: NounPhrase): string {
    const said = [...modifiers].reverse().filter((word, at) => {
      const isNumber = word in NUMBERS || word === 'the' || word === 'both' || word === 'these' || word === 'those';
      return (
        !isNumber &&
        !NEUTRAL.has(word) &&
        !view.mentions.some(({ from }) => view.tokens[from]?.lower === word && at >= 0)
      );
    });
    return [...said, view.tokens[head]?.lemma.toLowerCase() ?? ''].join(' ');
  }

  private isOf = (view: SentenceView, at: number): boolean =>
    dependents(view.tree, at, 'case').some((child) => view.tokens[child]?.lower === 'of');

  private kindsOf(word: string): readonly Kind[] {
    if (word === 'two' || word === 'pair' || word === 'three' || word === 'trio') return ['persons', 'states'];
    const kinds = this.discourse.lexicon.nounKinds.get(word);
    return (['states', 'persons', 'organizations'] as const).filter((kind) => kinds?.has(kind));
  }

  /** How many are meant, or undefined when no known group is. */
  private sizeOf(view: SentenceView, { head, article, number, owner }: NounPhrase): number | undefined {
    const token = view.tokens[head];
    if (article === 'both') return token?.tag === 'NNS' ? 2 : undefined;
    if (dependents(view.tree, head, 'det:predet', 'cc:preconj').some((at) => view.tokens[at]?.lower === 'both'))
      return 2;
    if (article !== 'the' && article !== 'these' && article !== 'those') return undefined;
    if (token?.tag === 'CD') return NUMBERS[token.lower];
    if (token?.lower === 'pair') return 2;
    if (token?.lower === 'trio') return 3;
    if (number !== undefined) return NUMBERS[number];
    return owner === undefined && PAIRS.has(token?.lower ?? '') ? 2 : undefined;
  }

  private toMention({ chain, type, name }: Member, rule: string): Member[] {
    const state = stateStandIn(this.discourse.states, chain, 'nominal', rule);
    return [state ?? { ...standIn({ type, name, chain } as Resolved, 'nominal', rule) }];
  }

  /** Goes back until that many are named; where a sentence brings too many, the ones that it joins by "and". */
  private lastNamed(view: SentenceView, phrase: NounPhrase, kind: Kind, size: number): Member[] {
    const at = phrase.from;
    const noun = this.nounOf(view, phrase);
    const chosen = new Map<string, Member>();
    const actors = kind === 'persons' ? actorsAbove(view, phrase.head) : new Set<string>();
    for (const [distance, near] of [view, ...this.discourse.before(view, REACH)].entries()) {
      const own = near.mentions.filter(({ to, chain }) => (near !== view || to <= at) && !actors.has(chain));
      const members = this.membersOf(own, kind, noun);
      const all = new Map([...chosen, ...members]);
      if (all.size === size) {
        const isScattered = kind === 'persons' && distance > NEAR && members.size < size;
        return (isScattered ? this.together(view, kind, size, noun) : undefined) ?? [...all.values()];
      }
      // Whom one sentence names together is the group, and not whoever has been named alone since.
      if (all.size > size) {
        if (chosen.size > 0 && members.size === size) return [...members.values()];
        return chosen.size === 0 ? joinedMembers(near, members, size) : [];
      }
      for (const [chain, member] of all) chosen.set(chain, member);
    }
    return kind === 'states' ? this.main(size) : [];
  }

  /** Those whom one sentence names together, rather than people who have been named one after the other: "A met B". */
  private together(view: SentenceView, kind: Kind, size: number, noun: string): Member[] | undefined {
    for (const near of this.discourse.before(view, FAR)) {
      const members = this.membersOf(near.mentions, kind, noun);
      if (members.size === size) return [...members.values()];
    }
    return undefined;
  }

  /** The states about which the whole article is, when they are as many. */
  private main(size: number): Member[] {
    const states = [...this.discourse.weights]
      .filter(([chain]) => chain.startsWith('State:'))
      .sort((a, b) => b[1] - a[1]);
    const [least = 0, next = 0] = [states[size - 1]?.[1], states[size]?.[1]];
    if (least < 2 || least < 2 * next) return [];
    return states.slice(0, size).map(([chain]) => ({ type: 'State', form: 'nominal', name: '', rule: '', chain }));
  }

  private membersOf(mentions: readonly Resolved[], kind: Kind, noun: string): Map<string, Member> {
    const members = new Map<string, Member>();
    for (const mention of mentions) {
      if (kind === 'states') {
        const chain = mention.type === 'Person' ? this.discourse.stateOf(mention.chain) : mention.chain;
        if (chain?.startsWith('State:')) members.set(chain, { ...mention, type: 'State', chain });
      } else if (kind === 'organizations') {
        if (mention.type === 'Organization') members.set(mention.chain, mention);
      } else if (mention.type === 'Person' && mayBeCalled(this.discourse, mention.chain, noun))
        members.set(mention.chain, mention);
    }
    return members;
  }
}
