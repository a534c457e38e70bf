import type { GoldSentence } from './gold.ts';
import { placeSentence } from './place-words.ts';
import type { Span } from './side.ts';

export interface Paragraph {
  readonly text: string;
  /** Where it begins in the numbering of characters over the whole file. */
  readonly start: number;
  readonly opensDocument: boolean;
}

/** A file as raw text; places count characters over the whole file. */
export interface LaidOutText {
  readonly paragraphs: readonly Paragraph[];
  /** For every gold sentence the places of its words and of its written tokens. */
  readonly sentences: readonly { readonly words: readonly Span[]; readonly tokens: readonly Span[] }[];
}

const move = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** Writes the sentences as paragraphs of running text, as nobody had split them. */
export function layOutText(gold: readonly GoldSentence[]): LaidOutText {
  const paragraphs: Paragraph[] = [];
  const sentences: { words: Span[]; tokens: Span[] }[] = [];
  let [text, start, opensDocument, glue] = ['', 0, true, ''];
  const finish = (): void => {
    if (text === '') return;
    paragraphs.push({ text, start, opensDocument });
    // One more than its length, so that no place belongs to two paragraphs.
    start += text.length + 1;
    [text, glue, opensDocument] = ['', '', false];
  };
  for (const sentence of gold) {
    if (sentence.opens !== undefined) finish();
    opensDocument ||= sentence.opens === 'document';
    const placed = placeSentence(sentence);
    const offset = start + text.length + glue.length;
    sentences.push({ words: move(placed.words, offset), tokens: move(placed.tokens, offset) });
    text += glue + placed.text;
    glue = placed.spaceAfter ? ' ' : '';
  }
  finish();
  return { paragraphs, sentences };
}
