import type { ArticleWords } from './article-words.ts';
import { identitiesOf } from './shingles.ts';

/**
 * What is kept of a text to compare it with another: of its shingles, figures and names the ones with the lowest
 * hashes, so that two texts keep the same ones of what they share. `shingles` stand in the order of the text.
 */
export interface Sketch {
  /** How many different shingles the text has. */
  readonly size: number;
  readonly shingles: Uint32Array;
  readonly numbers: Uint32Array;
  readonly names: Uint32Array;
}

/** With 256 shingles an article of some 260 words is kept whole, and a share of a longer one is off by 0.03 at most times. */
export const MOST_SHINGLES = 256;
export const MOST_NUMBERS = 32;
export const MOST_NAMES = 48;

const lowest = (values: ReadonlySet<number>, most: number): Uint32Array =>
  new Uint32Array(values).sort().slice(0, most);

/** How many different values there are, and up to which the first `MOST_SHINGLES` of them reach. */
function lowestReach(sorted: Uint32Array): { size: number; limit: number } {
  let size = 0;
  let limit = 0xffffffff;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    size += 1;
    if (size === MOST_SHINGLES) limit = sorted[at] ?? limit;
  }
  return { size, limit };
}

export function sketchOf({ numbers, names }: ArticleWords, shingles: Uint32Array): Sketch {
  const identities = identitiesOf(shingles);
  const { size, limit } = lowestReach(identities.slice().sort());
  const kept = new Map<number, number>();
  for (let at = 0; at < identities.length; at += 1) {
    const identity = identities[at] ?? 0;
    if (identity <= limit && !kept.has(identity)) kept.set(identity, shingles[at] ?? 0);
  }
  return {
    size,
    shingles: new Uint32Array(kept.values()),
    numbers: lowest(numbers, MOST_NUMBERS),
    names: lowest(names, MOST_NAMES),
  };
}
