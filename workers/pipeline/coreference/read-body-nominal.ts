import { BodyKinds, wordsOfBody } from './body-kinds.ts';
import { type Discourse, standIn } from './discourse.ts';
import { hasUnknownHolder, holdersOf, isDescription, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** How far back a body may have been named, in sentences. */
const REACH = 8;
const OPEN_REACH = 2;
const NO_WORDS: ReadonlySet<string> = new Set();
/** The group of nouns for firms. */
const FIRM = '@noun-company';

/** "The ministry", "the court", "the party", "the company": the last body named that is one. */
export class BodyNominals {
  private readonly discourse: Discourse;
  private readonly kinds: BodyKinds;

  constructor(discourse: Discourse) {
    this.discourse = discourse;
    this.kinds = new BodyKinds(discourse);
  }

  read(view: SentenceView, at: number): void {
    const token = view.tokens[at];
    const words = this.discourse.lexicon.bodyNouns.get(token?.lower ?? '') ?? this.capitalNoun(view, at);
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

  /** "The Forum", "the Guild": a noun with a capital that closes the name of one body of the article alone. */
  private capitalNoun(view: SentenceView, at: number): ReadonlySet<string> | undefined {
    const token = view.tokens[at];
    const isNoun =
      token?.shape === 'title' &&
      token.tag.startsWith('NN') &&
      at > 0 &&
      !this.discourse.lexicon.nounKinds.has(token.lower);
    return isNoun && this.kinds.headedBy(token.lower) !== undefined ? NO_WORDS : undefined;
  }

  private lastNamed(view: SentenceView, phrase: NounPhrase, words: ReadonlySet<string>): Resolved | undefined {
    const noun = view.tokens[phrase.head]?.lower ?? '';
    const isCapital = view.tokens[phrase.head]?.shape === 'title';
    const named = isCapital && phrase.modifiers.length < 2 ? this.kinds.headedBy(noun) : undefined;
    if (named !== undefined) return named;
    for (const near of [view, ...this.discourse.before(view, REACH)]) {
      const own = near === view ? near.mentions.filter(({ to }) => to <= phrase.from) : near.mentions;
      const bodies = own.filter(
        (mention) => mention.type === 'Organization' && this.isCalled(mention, noun, words, phrase),
      );
      const [first] = bodies;
      if (first !== undefined) return bodies.every(({ chain }) => chain === first.chain) ? first : undefined;
    }
    return phrase.modifiers.length > 1
      ? undefined
      : (this.openBefore(view, phrase, words) ?? this.kinds.main(noun, words));
  }

  /** The only body that the passage has named, of which nothing says what it is: "Fjordbulk", then "the company". */
  private openBefore(view: SentenceView, phrase: NounPhrase, words: ReadonlySet<string>): Resolved | undefined {
    if (!words.has(FIRM)) return undefined;
    for (const near of [view, ...this.discourse.before(view, OPEN_REACH)]) {
      const own = near === view ? near.mentions.filter(({ to }) => to <= phrase.from) : near.mentions;
      const open = own.filter((mention) => mention.type === 'Organization' && this.kinds.isOpen(mention));
      const [first] = open;
      if (first !== undefined) return open.every(({ chain }) => chain === first.chain) ? first : undefined;
    }
    return undefined;
  }

  private isCalled(mention: Resolved, noun: string, words: ReadonlySet<string>, phrase: NounPhrase): boolean {
    const own = wordsOfBody(mention.name);
    const { nounKinds } = this.discourse.lexicon;
    const rest = phrase.modifiers.filter((word) => word !== 'the' && word !== 'that');
    const fits = rest.every((word) => own.includes(word) || nounKinds.get(word)?.has('description') === true);
    return fits && this.kinds.isKind(mention, noun, words);
  }
}
