import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import type { Token } from '../token.ts';
import { shapeOf } from './shape.ts';
import { findTitles } from './titles.ts';
import { tokenSpans } from './token-spans.ts';
import type { WordClass, WordClasses } from './word-classes.ts';

const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** The tokens of one text, each with its shape and its word classes. */
export function tokenize(text: string, wordClasses: WordClasses): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (const offset of tokenSpans(text)) {
    if (start < 0) {
      start = offset;
      continue;
    }
    const surface = text.slice(start, offset);
    const lower = surface.toLowerCase().replaceAll('’', "'");
    tokens.push({
      text: surface,
      lower,
      start,
      end: offset,
      shape: shapeOf(surface),
      classes: wordClasses.get(lower) ?? NO_CLASSES,
    });
    start = -1;
  }
  return tokens;
}

/** Gives every sentence its tokens, and the titles among them. */
export function annotate(document: Document, { resources }: Context): Document {
  const tokens = document.sentences.map((sentence) => tokenize(sentence.text, resources.wordClasses));
  return { ...document, tokens, titles: tokens.map((sentence) => findTitles(sentence, resources.titles)) };
}
