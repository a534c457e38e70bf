import { nameKey } from '../../../schema/identity.ts';
import type { Gender, KnownPerson, NameUse, PersonCustoms } from './known-person.ts';
import { generation, initials, isWithin, type NameKeys, nameKeys, withoutNickname } from './person-names.ts';

const MOST_NAMESAKES = 40;

/** Everybody who has been named in full so far, in the order of the article. */
export class PersonRegistry {
  private readonly byWord = new Map<string, KnownPerson[]>();
  private readonly byLetters = new Map<string, KnownPerson>();
  private readonly keys = new Map<string, NameKeys>();
  private readonly customs: PersonCustoms;

  constructor(customs: PersonCustoms) {
    this.customs = customs;
  }

  /** The person of a full name: one already known under a longer, shorter or differently spelt form, or a new one. */
  meet(name: string, { gender, sentence = 0 }: NameUse = {}): KnownPerson {
    const keys = this.keysOf(name);
    const { words } = keys;
    const person = this.known(keys) ?? this.start(name, words, gender, sentence);
    person.first = Math.min(person.first, sentence);
    if (words.length === 2 && person.words.length > 2 && words[0] !== person.words[0]) person.hasDoubleName = true;
    if (words.length > person.words.length) person.words = words;
    if (person.initials === '') person.initials = keys.initials;
    for (const word of keys.others) person.others.add(word);
    for (const word of [...words, ...person.others]) this.remember(word, person);
    this.byLetters.set(keys.letters, person);
    return person;
  }

  private known({ words, letters, generation: born, initials: letter }: NameKeys): KnownPerson | undefined {
    if (words.length < 2) return undefined;
    const isSame = (person: KnownPerson): boolean => person.generation === born && areSame(letter, person.initials);
    const spelt = this.byLetters.get(letters);
    if (spelt !== undefined && isSame(spelt)) return spelt;
    return words
      .flatMap((word) => this.byWord.get(word) ?? [])
      .find(
        (person) =>
          isSame(person) &&
          person.words.length > 1 &&
          (this.holds(person.words, words) || this.holds(words, person.words) || isTurned(words, person.words)),
      );
  }

  private start(name: string, words: readonly string[], gender: Gender | undefined, sentence: number): KnownPerson {
    const first = nameKey(withoutNickname(name)).split(' ')[0] ?? '';
    const known = gender ?? (words.length > 1 ? this.customs.genderOf(first) : undefined);
    return {
      chain: `Person:${nameKey(name)}`,
      words,
      others: new Set(),
      generation: generation(name),
      initials: initials(name),
      ...(known === undefined ? {} : { gender: known }),
      first: sentence,
      hasDoubleName: false,
      weight: 0,
    };
  }

  /** Most names are met again and again; making their keys is the dear part of looking them up. */
  private keysOf(name: string): NameKeys {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const keys = nameKeys(name);
    this.keys.set(name, keys);
    return keys;
  }

  wordsOf(name: string): readonly string[] {
    return this.keysOf(name).words;
  }

  private remember(word: string, person: KnownPerson): void {
    const people = this.byWord.get(word) ?? [];
    // A word that so many share tells nobody apart; without the cap a hostile page would cost its square.
    if (people.length < MOST_NAMESAKES && !people.includes(person)) this.byWord.set(word, [...people, person]);
  }

  /**
   * Whom a part of a name means: a surname, or any later part; a first name only where the surname would not tell,
   * because a relative shares it. Those who have been introduced come first, then the most often named, then the first met.
   */
  find(
    name: string,
    { isTitled = false, gender, generation: born = generation(name), sentence = 0 }: NameUse = {},
  ): KnownPerson | undefined {
    const words = this.wordsOf(name);
    const first = words[0];
    if (first === undefined) return undefined;
    const candidates = (this.byWord.get(first) ?? []).filter(
      (person) =>
        (this.holds(person.words, words) || person.others.has(first)) &&
        (isTitled || this.isPart(words, person)) &&
        (gender === undefined || person.gender === undefined || person.gender === gender) &&
        (born === '' || person.generation === born),
    );
    const rank = (person: KnownPerson): number =>
      (person.first <= sentence ? 4_000_000 : 0) +
      (words.length === 1 && person.hasDoubleName ? 0 : 2_000_000) +
      (words.at(-1) === person.words[0] &&
      person.words.length > 1 &&
      !this.customs.familyNamesFirst.has(person.words[0] ?? '')
        ? 0
        : 1_000_000) +
      person.weight;
    let best: KnownPerson | undefined;
    for (const person of candidates) if (best === undefined || rank(person) > rank(best)) best = person;
    return best;
  }

  /** Whether a name is a part of another; of a family name and a given name of two words none is left out. */
  private holds(words: readonly string[], part: readonly string[]): boolean {
    if (!isWithin(part, words)) return false;
    const isWhole = part.length === 1 || !this.customs.familyNamesFirst.has(words[0] ?? '');
    return isWhole || ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
  }

  /** Whether anybody's name holds the first word of this one. */
  knows(name: string): boolean {
    return this.byWord.has(this.wordsOf(name)[0] ?? '');
  }

  /** Whom a given name alone may mean: for those whom no custom calls so, the grammar has to say that it is a person. */
  byGivenName(name: string): KnownPerson | undefined {
    const [word, second] = this.wordsOf(name);
    const people = (this.byWord.get(word ?? '') ?? []).filter((person) => person.words[0] === word);
    return second === undefined && people.length === 1 ? people[0] : undefined;
  }

  private isPart(words: readonly string[], person: KnownPerson): boolean {
    const [first = ''] = words;
    if (words.length > 1 || person.words.length === 1 || person.others.has(first)) return true;
    if (first !== person.words[0]) return true;
    const isCustom = this.customs.familyNamesFirst.has(first) || this.customs.calledByGivenName.has(first);
    return isCustom || (this.byWord.get(person.words.at(-1) ?? '') ?? []).length > 1;
  }
}

/** Initials that both names have must agree; one that has none may be either. */
const areSame = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** "Tanaka Fumio" and "Fumio Tanaka". */
const isTurned = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
