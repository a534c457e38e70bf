import { identitiesOf, MOST_NAMES, MOST_NUMBERS, MOST_SHINGLES, type Sketch } from '../../../schema/fingerprint.ts';
import type { ArticleWords } from './article-words.ts';

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
