import { tokenSpans } from '../segment/tokens/token-spans.ts';
import type { LexicalToken } from '../token.ts';
import { shapeOf } from './shape.ts';
import type { WordClass, WordClasses } from './word-classes.ts';

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** Small letters and straight apostrophes, so that a word of the lexicons is met in any spelling. */
function lowerCase(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** The tokens of one text, each with its shape and its word classes. */
export function tokenize(text: string, wordClasses: WordClasses): LexicalToken[] {
  const tokens: LexicalToken[] = [];
  const offsets = tokenSpans(text);
  for (let at = 0; at < offsets.length; at += 2) {
    const start = offsets[at] ?? 0;
    const end = offsets[at + 1] ?? start;
    const surface = text.slice(start, end);
    const lower = lowerCase(surface);
    const classes = wordClasses.get(lower) ?? NO_CLASSES;
    tokens.push({ text: surface, lower, start, end, shape: shapeOf(surface), classes });
  }
  return tokens;
}
