import type { Token } from '../../token.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeReading } from './time-value.ts';

/** The tokens of one sentence with the lexicon by which they are read. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly lexicon: TimeLexicon;
}

/** Reads an expression that begins at token `at`, or nothing. */
export type TimeReader = (words: Words, at: number) => TimeReading | undefined;

export const lowerAt = ({ tokens }: Words, at: number): string => tokens[at]?.lower ?? '';

/** A noun that counts or is counted right behind a number, "12 villages", makes it no date. */
export const isNounAt = ({ tokens }: Words, at: number): boolean => tokens[at]?.tag.startsWith('NN') === true;

const isDateToken = (token: Token | undefined): boolean => token?.entity.endsWith('-DATE') === true;

/** The model takes the token for a date, or for the beginning of an event: "the 1951 Defense Treaty". */
export const looksLikeDate = ({ tokens }: Words, at: number): boolean =>
  isDateToken(tokens[at]) || tokens[at]?.entity === 'B-MISC' || tokens[at]?.entity === 'B-EVENT';

/** In the middle of a name, such as that of a ship, nothing is a date. */
export function isInsideName(words: Words, at: number): boolean {
  const { tokens } = words;
  const entity = tokens[at]?.entity ?? 'O';
  const continues = entity.startsWith('I-') && entity !== 'I-DATE' && !isDateToken(tokens[at - 1]);
  return continues || isShipName(words, at);
}

/** "the Aurora May 4" is a ship: a thing with an article and a name that no office or person bears. */
function isShipName({ tokens }: Words, at: number): boolean {
  const [article, name, month, day] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (name?.tag !== 'NNP' || article?.lower !== 'the' || month?.tag !== 'NNP') return false;
  const hanging = month.head === at - 1 ? month : month.head === at + 1 && day?.head === at - 1 ? day : undefined;
  if (hanging === undefined) return false;
  return hanging.relation === 'flat' || !/-(?:GPE|ORG|PERSON|DATE|NORP)$/.test(name.entity);
}

/** The month at `at` with what is put before it: "May", "mid-May", "Sept."; needs a capital. */
export function monthAt({ tokens, lexicon }: Words, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.tag === 'MD' || token.tag.startsWith('VB')) return undefined;
  const word = withoutPart(token.lower);
  if (word === token.lower && token.shape === 'lower') return undefined;
  return lexicon.month.get(word);
}

/** A day of the month: "7", "07", "7th". */
export function dayAt({ tokens }: Words, at: number): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.lower ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export const isOrdinalDay = ({ tokens }: Words, at: number): boolean =>
  /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? '');

/** Any four digits: whether it is a year of this world is asked when the date is put together. */
export function fourDigitsAt(words: Words, at: number): number | undefined {
  const word = withoutPart(lowerAt(words, at));
  return /^\d{4}$/.test(word) ? Number(word) : undefined;
}

export function weekdayAt({ tokens, lexicon }: Words, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.shape === 'lower') return undefined;
  const isShort = token.lower.length < 6;
  return isShort && !isDateToken(token) ? undefined : lexicon.weekday.get(token.lower);
}

/** "mid-May", "late-1990s", "pre-2011": the part is dropped. */
export function withoutPart(word: string): string {
  const [, rest] = /^(?:mid|early|late)[-–](.+)$/.exec(word) ?? [];
  return rest ?? word;
}

export const skip = (words: Words, at: number, ...skipped: string[]): number =>
  skipped.includes(lowerAt(words, at)) ? at + 1 : at;
