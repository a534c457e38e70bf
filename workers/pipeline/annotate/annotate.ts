import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import type { Token } from '../token.ts';
import { shapeOf } from './shape.ts';
import { findTitles } from './titles.ts';
import { tokenSpans } from './token-spans.ts';
import type { WordClass, WordClasses } from './word-classes.ts';

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** Small letters and straight apostrophes, so that a word of the lexicons is met in any spelling. */
function lowerCase(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** The tokens of one text, each with its shape and its word classes. */
export function tokenize(text: string, wordClasses: WordClasses): Token[] {
  const tokens: Token[] = [];
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

/** Gives every sentence its tokens, and the titles among them. */
export function annotate(document: Document, { resources }: Context): Document {
  const tokens = document.sentences.map((sentence) => tokenize(sentence.text, resources.wordClasses));
  return { ...document, tokens, titles: tokens.map((sentence) => findTitles(sentence, resources.titles)) };
}
