import type { SentenceSpan } from '../claim.ts';
import type { Utterance } from '../document.ts';
import { append } from '../grouping.ts';

interface Stretch {
  readonly span: SentenceSpan;
  /** How many tokens of the sentence the whole utterance holds: the smallest is the innermost. */
  readonly size: number;
  readonly sources: readonly string[];
}

/** Kept beside the list that it was made of, and gone with it. */
const indexes = new WeakMap<readonly Utterance[], ReadonlyMap<number, readonly Stretch[]>>();

function buildIndex(utterances: readonly Utterance[]): Map<number, Stretch[]> {
  const index = new Map<number, Stretch[]>();
  for (const { sources, scope } of utterances) {
    const sizes = new Map<number, number>();
    for (const { sentence, from, to } of scope) sizes.set(sentence, (sizes.get(sentence) ?? 0) + to - from);
    for (const span of scope) {
      append(index, span.sentence, { span, size: sizes.get(span.sentence) ?? 0, sources });
    }
  }
  for (const stretches of index.values()) stretches.sort((a, b) => a.size - b.size);
  return index;
}

/**
 * Who says what stands at a token: the sources of the innermost utterance, so that in "Ali said that Kim had claimed
 * …" the claim is Kim's and the claiming is Ali's. Empty where the article speaks for itself.
 */
export function sourcesAt(utterances: readonly Utterance[], sentence: number, token: number): readonly string[] {
  const index = indexes.get(utterances) ?? buildIndex(utterances);
  indexes.set(utterances, index);
  const innermost = index.get(sentence)?.find(({ span }) => span.from <= token && token < span.to);
  return innermost?.sources ?? [];
}
