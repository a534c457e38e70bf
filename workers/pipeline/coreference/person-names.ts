import { nameKey } from '../../../schema/identity.ts';
import { foldSpelling } from './spelling.ts';

/** Particles, suffixes and forms of address are parts of a name that never stand for it. */
const UNTELLING = new Set(
  'jr sr ii iii bin ibn al el de da do dos das del la le van von der den di y e ben bint prince princess sheikh sheikha sheik shaikh mullah lord lady'.split(
    ' ',
  ),
);

const isTelling = (word: string): boolean => word.length > 1 && !UNTELLING.has(word);

/** A nickname between quotation marks stands beside the name. */
const NICKNAME = /[“"‘']([^”"’']{2,20})[”"’']/;

export const withoutNickname = (name: string): string => name.replace(NICKNAME, ' ').replace(/\s+/g, ' ').trim();

const wordsIn = (name: string): string[] => nameKey(name).split(' ').filter(isTelling);

/** The telling words of a name as keys: no initials, particles or suffixes, one key for all spellings. */
export const tellingWords = (name: string): string[] => wordsIn(withoutNickname(name)).map(foldSpelling);

/** What else a person is called: a nickname, or a double name written in one. */
export function otherWords(name: string): string[] {
  const nickname = NICKNAME.exec(name)?.[1];
  const hyphened = name.split(/\s/).filter((word) => /\p{L}{3}-\p{L}{3}/u.test(word));
  return [
    ...(nickname === undefined ? [] : wordsIn(nickname).map(foldSpelling)),
    ...hyphened.map((word) => foldSpelling(nameKey(word).replace(/ /g, ''))),
  ];
}

/** "Jr." and "Sr." keep father and son apart. */
export const generation = (name: string): string => /\b(jr|sr|ii|iii)$/.exec(nameKey(name))?.[1] ?? '';

/** The initials inside a name: "George H. W. Bush" is not "George W. Bush". */
export const initials = (name: string): string =>
  nameKey(withoutNickname(name))
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{L}$/u.test(word) && word !== 'y' && word !== 'e')
    .join('');

/** The keys under which a name is kept and compared. */
export interface NameKeys {
  readonly words: readonly string[];
  /** Nicknames, and double names written in one. */
  readonly others: readonly string[];
  readonly generation: string;
  readonly initials: string;
  /** All words in one: "Jong Un" and "Jongun". */
  readonly letters: string;
}

export function nameKeys(name: string): NameKeys {
  const words = tellingWords(name);
  const born = generation(name);
  const letters = `${words.join('')} ${born}`;
  return { words, others: otherWords(name), generation: born, initials: initials(name), letters };
}

/** Whether the words of the shorter name all stand in the longer one, in order. */
export function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (word === shorter[at]) at += 1;
  return at === shorter.length;
}
