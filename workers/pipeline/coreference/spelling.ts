/** Vowels and letters that transcriptions of one name write in different ways. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/tz|ts/g, 'z'],
  [/sch|sh/g, 's'],
  [/dj/g, 'j'],
  [/(.)\1+/g, '$1'],
  [/ou|oo|u/g, 'o'],
  [/ee|ie/g, 'i'],
];

/**
 * One key for the transcriptions of a name from another script: Zelensky and Zelenskyy, Mohammed and Muhammad, Raisi and
 * Raeisi. The last vowel stays, which tells Maria from Mario; short words stay as they are.
 */
export function foldSpelling(word: string): string {
  if (word.length < 5) return word;
  let folded = word;
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  folded = folded.replace(/(?:i?y|ij|iy|i)$/, 'i');
  const body = folded.slice(0, -1).replace(/[aeiy]+/g, (vowels) => (/[ae]/.test(vowels) ? 'a' : 'i'));
  return body + folded.slice(-1);
}
