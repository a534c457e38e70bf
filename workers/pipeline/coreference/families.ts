import { type Discourse, standIn } from './discourse.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** How far back the two may have been named, in sentences. */
const REACH = 2;
const COUPLE = new Set(['couple', 'spouses', 'newlyweds']);
const BROTHERS = new Set(['siblings', 'brothers', 'sisters', 'twins']);
const PARENTS = new Set('father mother parent parents grandfather grandmother uncle aunt'.split(' '));

/** Two whom the article has just called husband and wife, or brother and sister: "the couple", "their daughter", "their mother". */
export class Families {
  private readonly discourse: Discourse;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
  }

  /** Whose a relative is: parents of a child are a couple, children of a mother are siblings. */
  behind(view: SentenceView, at: number): Resolved[] | undefined {
    const noun = view.tokens[view.tokens[at]?.head ?? -1];
    if (noun === undefined) return undefined;
    const { spouses, siblings } = this.discourse.lexicon;
    const isPlural = noun.lower === 'children' || noun.lower === 'sons' || noun.lower === 'daughters';
    if (PARENTS.has(noun.lower)) return this.pair(view, at, siblings);
    if (!isPlural && !noun.classes.has('kinship')) return undefined;
    return siblings.has(noun.lower) || spouses.has(noun.lower) ? undefined : this.pair(view, at, spouses);
  }

  /** "The couple", "both brothers". */
  read(view: SentenceView, at: number): void {
    const word = view.tokens[at]?.lower ?? '';
    if (view.tokens[at]?.classes.has('kinship')) this.readBoth(view, at);
    const isCouple = COUPLE.has(word);
    if ((!isCouple && !BROTHERS.has(word)) || view.byHead.has(at) || view.tokens[at + 1]?.lower === 'of') return;
    const phrase = nounPhraseAt(view, at);
    if (phrase.owner !== undefined || !/^(?:the|both|these)$/.test(phrase.article)) return;
    const { spouses, siblings } = this.discourse.lexicon;
    const words = isCouple ? spouses : siblings;
    const pair = this.pair(view, phrase.from, words) ?? this.discourse.profiles.onlyPair(words);
    const members = pair?.map((mention) => standIn(mention, 'nominal', 'nominal-family')) ?? [];
    if (members.length > 0) this.discourse.add(view, phrase.from, phrase.to, members);
  }

  /** "Both father and son", "husband and wife". */
  private readBoth(view: SentenceView, at: number): void {
    const before = view.tokens[at - 1];
    const [kin, and, other] = view.tokens.slice(at, at + 3);
    const isOwned = before?.tag !== undefined && /^(?:PRP\$|POS|DT|JJ)$/.test(before.tag);
    if (and?.lower !== 'and' || kin === undefined || !other?.classes.has('kinship')) return;
    if ((isOwned && before?.lower !== 'both') || view.byHead.has(at)) return;
    const pair = this.pair(view, at, new Set([kin.lower, other.lower]));
    const members = pair?.map((mention) => standIn(mention, 'nominal', 'nominal-family')) ?? [];
    if (members.length > 0) this.discourse.add(view, at, at + 3, members);
  }

  /** The last two of whom one is what `words` say to the other. */
  private pair(view: SentenceView, at: number, words: ReadonlySet<string>): Resolved[] | undefined {
    for (const near of [view, ...this.discourse.before(view, REACH)]) {
      const own = near === view ? near.mentions.filter(({ to }) => to <= at) : near.mentions;
      const people = own.filter(({ type }) => type === 'Person');
      for (const person of [...people].reverse()) {
        const kin = this.discourse.profiles
          .of(person.chain)
          ?.kin.filter(({ word }) => words.has(word))
          .at(-1);
        const other = kin === undefined ? undefined : people.find(({ chain }) => chain === kin.of);
        if (other !== undefined) return [other, person];
      }
    }
    return undefined;
  }
}
