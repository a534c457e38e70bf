import type { MarkedSpan } from './parse-marks.ts';

export interface TaggedTokens {
  readonly words: readonly string[];
  /** IOB2: `O`, `B-TYPE`, `I-TYPE`. */
  readonly tags: readonly string[];
  /** Names that begin or end inside of a token; such a token goes to the name whole. */
  readonly cut: readonly MarkedSpan[];
}

/**
 * Lays marked names on tokens. A token that overlaps a name belongs to it, and to the first of two.
 * @param offsets the starts and ends of the tokens, in turn, in UTF-16 units
 */
export function tagTokens(text: string, offsets: readonly number[], spans: readonly MarkedSpan[]): TaggedTokens {
  const words: string[] = [];
  const tags: string[] = [];
  const cut = new Set<MarkedSpan>();
  let next = 0;
  let begun: MarkedSpan | undefined;
  for (let index = 0; index < offsets.length; index += 2) {
    const [start = 0, end = 0] = [offsets[index], offsets[index + 1]];
    words.push(text.slice(start, end));
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const span = spans[next];
    if (span === undefined || span.start >= end) {
      tags.push('O');
      continue;
    }
    if (start < span.start || end > span.end) cut.add(span);
    tags.push(`${span === begun ? 'I' : 'B'}-${span.type}`);
    begun = span;
  }
  return { words, tags, cut: [...cut] };
}
