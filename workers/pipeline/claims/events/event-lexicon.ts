import { splitPhrases } from '../../split-words.ts';
import type { Token } from '../../token.ts';

/** A group of words with one use, as `actor-nouns.json` writes it. */
export interface EventWordGroup {
  readonly id: string;
  readonly reason: string;
  readonly use: string;
  readonly words: string;
}

/** Words that the grammar of events turns on, by lemma. */
export interface EventLexicon {
  /** "Japanese officials" act for Japan. */
  readonly collectives: ReadonlySet<string>;
  /** What is done to "Japanese citizens" is done to Japan; what they do is not Japan's doing. */
  readonly people: ReadonlySet<string>;
  /** "a member of", "dozens of": whoever follows "of" is meant. */
  readonly quantities: ReadonlySet<string>;
  /** "fighters loyal to the Houthis" act for the Houthis. */
  readonly belonging: ReadonlySet<string>;
  /** Forces and authorities that are those of the state at home when nobody else is named. */
  readonly domestic: ReadonlySet<string>;
  /** What somebody does acts for them: "Israeli strikes", "the Kremlin's decision". */
  readonly deeds: ReadonlySet<string>;
  /** Verbs by which who speaks makes it so: "announced that ties were cut". */
  readonly declaring: ReadonlySet<string>;
  /** Verbs that call off an event in which their subject was to take part: "cancelled a visit to". */
  readonly cancelling: ReadonlySet<string>;
  /** Words of sport: where one stands, who beats, meets or strikes whom is no politics. */
  readonly sport: ReadonlySet<string>;
  /** Relatives of somebody are somebody else: "arrested Koné's brother". */
  readonly kin: ReadonlySet<string>;
  /** "a round of talks": the event is what follows "of". */
  readonly containers: ReadonlySet<string>;
  /** Verbs that only carry an event noun, with the preposition before it, or none: `hold`, `engage in`. */
  readonly supports: ReadonlySet<string>;
}

/**
 * Whether a word is in a list, as it stands or by its lemma: "troops" has no singular. One that opens a sentence may have
 * been taken for a name, and kept its capital and its s.
 */
export function isListed(words: ReadonlySet<string>, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lemma, lower, shape } = token;
  if (words.has(lemma) || (lemma !== lower && words.has(lower))) return true;
  return shape === 'title' && lower.endsWith('s') && words.has(lower.slice(0, -1));
}

export function buildEventLexicon(groups: readonly EventWordGroup[]): EventLexicon {
  const words = (use: string): Set<string> =>
    new Set(groups.filter((group) => group.use === use).flatMap((group) => splitPhrases(group.words)));
  return {
    collectives: words('collective'),
    people: words('people'),
    quantities: words('quantity'),
    belonging: words('belonging'),
    domestic: words('domestic'),
    deeds: words('deed'),
    declaring: words('declaring'),
    cancelling: words('cancelling'),
    sport: words('sport'),
    kin: words('kin'),
    containers: words('container'),
    supports: words('support'),
  };
}
