export type Gender = 'male' | 'female';

/** One person of the article. `words` is the fullest form of the name seen so far, as keys. */
export interface KnownPerson {
  readonly chain: string;
  words: readonly string[];
  readonly others: Set<string>;
  readonly generation: string;
  initials: string;
  readonly gender?: Gender;
  /** The sentence of the first full name: who has not been introduced yet is rarely meant. */
  first: number;
  /** Called by two surnames ("Petro Güiza"), so that one of them alone means somebody else. */
  hasDoubleName: boolean;
  /** How often the person has been named so far: the main character keeps a surname that several share. */
  weight: number;
}

/** How a part of a name is used: after a title any part may stand for the person, "Prince Faisal"; a title may tell the gender. */
export interface NameUse {
  readonly isTitled?: boolean;
  readonly gender?: Gender;
  readonly generation?: string;
  readonly sentence?: number;
}

export interface PersonCustoms {
  /** Family names that stand before the given name. */
  readonly familyNamesFirst: ReadonlySet<string>;
  /** Given names by which people are called alone where they are usual. */
  readonly calledByGivenName: ReadonlySet<string>;
  readonly genderOf: (givenName: string) => Gender | undefined;
}
