import { nameKey } from '../../../schema/identity.ts';

/** One person of the article. `words` is the fullest form of the name seen so far, as keys. */
export interface KnownPerson {
  readonly chain: string;
  words: readonly string[];
  /** How often the person has been named so far: the main character keeps a surname that several share. */
  weight: number;
}

/** Particles and suffixes are parts of a name that never stand for it. */
const UNTELLING = new Set(
  'jr sr ii iii bin ibn al el de da do dos das del la le van von der den di y e ben bint'.split(' '),
);

const MOST_NAMESAKES = 40;

/** The telling words of a name: no initials, particles or suffixes. */
export const tellingWords = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => word.length > 1 && !UNTELLING.has(word));

/** Whether the words of the shorter name all stand in the longer one, in order. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (word === shorter[at]) at += 1;
  return at === shorter.length;
}

/** "Jr." and "Sr." keep father and son apart. */
const generation = (name: string): string => /\b(jr|sr|ii|iii)$/.exec(nameKey(name))?.[1] ?? '';

/** Everybody who has been named in full so far, in the order of the article. */
export class PersonRegistry {
  private readonly byWord = new Map<string, KnownPerson[]>();
  private readonly keys = new Map<string, readonly string[]>();
  private readonly generations = new Map<KnownPerson, string>();
  private readonly familyNamesFirst: ReadonlySet<string>;

  constructor(familyNamesFirst: ReadonlySet<string>) {
    this.familyNamesFirst = familyNamesFirst;
  }

  /** The person of a full name: one already known under a longer, shorter or differently spelt form, or a new one. */
  meet(name: string): KnownPerson {
    const words = this.wordsOf(name);
    const suffix = generation(name);
    const known = words
      .flatMap((word) => this.byWord.get(word) ?? [])
      .find(
        (person) =>
          this.generations.get(person) === suffix &&
          words.length > 1 &&
          person.words.length > 1 &&
          (isWithin(words, person.words) || isWithin(person.words, words)),
      );
    const person = known ?? { chain: `Person:${nameKey(name)}`, words, weight: 0 };
    this.generations.set(person, suffix);
    if (words.length > person.words.length) person.words = words;
    for (const word of words) this.remember(word, person);
    return person;
  }

  /** Most names are met again and again; making their keys is the dear part of looking them up. */
  wordsOf(name: string): readonly string[] {
    const words = this.keys.get(name) ?? tellingWords(name);
    this.keys.set(name, words);
    return words;
  }

  private remember(word: string, person: KnownPerson): void {
    const people = this.byWord.get(word) ?? [];
    // A word that so many share tells nobody apart; without the cap a hostile page would cost its square.
    if (people.length < MOST_NAMESAKES && !people.includes(person)) this.byWord.set(word, [...people, person]);
  }

  /**
   * Whom a part of a name means: a surname, or any later part; a first name only where the surname would not tell,
   * because a relative shares it. Of several the most often named, then the first met.
   * A title before the name (`titled`) lets any part stand for the person: "Prince Faisal".
   */
  find(name: string, titled = false): KnownPerson | undefined {
    const words = this.wordsOf(name);
    const first = words[0];
    if (first === undefined) return undefined;
    const candidates = (this.byWord.get(first) ?? []).filter(
      (person) => isWithin(words, person.words) && (titled || this.isPart(words, person)),
    );
    let best: KnownPerson | undefined;
    for (const person of candidates) if (best === undefined || person.weight > best.weight) best = person;
    return best;
  }

  private isPart(words: readonly string[], person: KnownPerson): boolean {
    if (words.length > 1 || person.words.length === 1) return true;
    const isFirst = words[0] === person.words[0];
    return !isFirst || this.isFamilyFirst(person) || this.sharesSurname(person);
  }

  private sharesSurname(person: KnownPerson): boolean {
    return (this.byWord.get(person.words.at(-1) ?? '') ?? []).length > 1;
  }

  private isFamilyFirst(person: KnownPerson): boolean {
    return this.familyNamesFirst.has(person.words[0] ?? '');
  }
}
