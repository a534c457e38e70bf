import { nameKey } from '../../../schema/identity.ts';
import { dependents } from '../grammar/sentence-tree.ts';
import type { Discourse } from './discourse.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** The group of a noun among its words: "company" and "shipowner" are of one. */
const isGroup = (word: string): boolean => word.startsWith('@');

export const wordsOfBody = (name: string): string[] =>
  nameKey(name)
    .replace(/ \(.*$/, '')
    .split(' ');

/** What kinds of body the organisations of an article are: by their names, by what is known of them, by what they are called. */
export class BodyKinds {
  private readonly discourse: Discourse;
  /** What the article calls a body beside its name: "Ibáñez, a bus company". */
  private readonly called = new Map<string, Set<string>>();
  private readonly names = new Map<string, Resolved>();
  private readonly byHeadWord = new Map<string, Set<string>>();
  private readonly mains = new Map<string, Resolved | undefined>();

  constructor(discourse: Discourse) {
    this.discourse = discourse;
    for (const view of discourse.views) this.learn(view);
  }

  private learn(view: SentenceView): void {
    for (const [head, own] of view.byHead) {
      for (const mention of own) {
        if (mention.type !== 'Organization') continue;
        if (!this.names.has(mention.chain)) this.names.set(mention.chain, mention);
        const words = wordsOfBody(mention.name);
        // "The Ministry" is the Ministry of Mines as "the Forum" is the Pacific Islands Forum.
        for (const word of [words.at(-1), words[1] === 'of' ? words[0] : undefined]) {
          if (word !== undefined)
            this.byHeadWord.set(word, (this.byHeadWord.get(word) ?? new Set()).add(mention.chain));
        }
        const { relation = '', head: above = -1 } = view.tokens[head] ?? {};
        const beside = dependents(view.tree, head, 'appos');
        const named = /^(?:appos|flat)/.test(relation) ? [above] : [];
        for (const at of [...beside, ...named]) this.remember(mention.chain, view.tokens[at]?.lower ?? '');
        const before = view.tokens[mention.from - 1];
        if (before?.shape === 'lower' && before.tag === 'NN') this.remember(mention.chain, before.lower);
      }
    }
  }

  private remember(chain: string, noun: string): void {
    this.called.set(chain, (this.called.get(chain) ?? new Set()).add(noun));
  }

  /** The one body of the article whose name ends in a word or begins "Ministry of": "the Union" where only the European Union is one. */
  headedBy(noun: string): Resolved | undefined {
    const chains = this.byHeadWord.get(noun);
    const [only] = chains ?? [];
    return chains?.size === 1 && only !== undefined ? this.names.get(only) : undefined;
  }

  isKind({ chain, name }: Resolved, noun: string, words: ReadonlySet<string>): boolean {
    const { bodyNouns, bodyKinds } = this.discourse.lexicon;
    const called = [...(this.called.get(chain) ?? [])];
    const groups = [...words].filter(isGroup);
    return (
      called.includes(noun) ||
      wordsOfBody(name).some((word) => words.has(word)) ||
      words.has(bodyKinds.get(nameKey(name)) ?? '') ||
      called.some((other) => groups.some((group) => bodyNouns.get(other)?.has(group) === true))
    );
  }

  /** Whether nothing tells what a body is: "Fjordbulk" may be a firm or a movement. */
  isOpen({ chain, name, rule }: Resolved): boolean {
    const { bodyKinds } = this.discourse.lexicon;
    return rule.startsWith('model') && !this.called.has(chain) && !bodyKinds.has(nameKey(name));
  }

  /** The body of a kind about which the whole article is. */
  main(noun: string, words: ReadonlySet<string>): Resolved | undefined {
    if (this.mains.has(noun)) return this.mains.get(noun);
    const weight = ({ chain }: Resolved): number => this.discourse.weights.get(chain) ?? 0;
    const bodies = [...this.names.values()].filter((mention) => this.isKind(mention, noun, words));
    const [first, second] = bodies.sort((a, b) => weight(b) - weight(a));
    const isClear =
      first !== undefined && weight(first) > 2 && (second === undefined || weight(first) >= 3 * weight(second));
    const main = isClear ? first : undefined;
    this.mains.set(noun, main);
    return main;
  }
}
