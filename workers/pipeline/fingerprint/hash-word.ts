import { isDigit } from '../characters.ts';
import { foldLetter, letterOf, VOWEL } from './fold-letters.ts';
import { mix } from './mix.ts';

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * One word as a number: its first letter, then its consonants, doubled ones once, and its figures. So "programme" is
 * "program", "travelled" is "traveled", and an accent that an outlet cannot set makes no difference.
 */
export function hashWord(text: string, start: number, end: number): number {
  let hash = BASIS;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const folded = foldLetter(code);
    const letter = letterOf(folded);
    if (letter === 0 || (last !== 0 && folded >= VOWEL) || (letter === last && !isDigit(code))) continue;
    hash = Math.imul(hash ^ letter, PRIME);
    last = letter;
  }
  return mix(hash);
}
