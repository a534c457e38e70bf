import { lowerAt, skip, type Words } from './words.ts';

/** A count before a unit: "two", "12", "a", "twenty-five"; NaN for "several". */
export function readCount(words: Words, at: number): { value: number; to: number } | undefined {
  const { lexicon } = words;
  const word = lowerAt(words, at);
  if (word === 'a' && lowerAt(words, at + 1) === 'couple') return { value: 2, to: skip(words, at + 2, 'of') };
  if (word === 'a' && lexicon.is('vague-number', lowerAt(words, at + 1))) return { value: Number.NaN, to: at + 2 };
  if (lexicon.is('vague-number', word)) return { value: Number.NaN, to: at + 1 };
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: at + 1 };
  const value = lexicon.number.get(word);
  if (value === undefined) return undefined;
  const ones = lexicon.number.get(lowerAt(words, at + 2)) ?? 0;
  const isCompound = value >= 20 && ones > 0 && ones < 10 && /^[-–]$/.test(lowerAt(words, at + 1));
  return isCompound ? { value: value + ones, to: at + 3 } : { value, to: at + 1 };
}
