import { QUOTED } from '../../../schema/fingerprint.ts';
import type { ArticleWords } from './article-words.ts';
import { mix } from './mix.ts';

/** So many words in a row make one shingle. */
export const SHINGLE = 8;
/** A sentence that is too short for one is a shingle as a whole; a shorter one ("He did not elaborate.") could be anybody's. */
const SHORTEST = 5;

/** Any odd number with its bits well spread serves as the base of the rolling hash. */
const BASE = 0x9e3779b1;
const highestPower = (): number => {
  let power = 1;
  for (let place = 1; place < SHINGLE; place += 1) power = Math.imul(power, BASE);
  return power;
};
const HIGHEST = highestPower();

/** The shingles of a text, in its order. */
export interface Shingles {
  /** 31-bit hashes with the bit {@link QUOTED}. */
  readonly all: Uint32Array;
  /** The hashes of those that hold a figure or a name: what no other story is likely to say in the same words. */
  readonly told: Uint32Array;
}

/**
 * All runs of {@link SHINGLE} words within a sentence. None goes from one sentence to the next: whoever cuts, joins and
 * divides paragraphs leaves the others as they were.
 */
export function shinglesOf({ hashes, quoted, facts, ends }: ArticleWords): Shingles {
  const all: number[] = [];
  const told: number[] = [];
  let start = 0;
  for (const end of ends) {
    const length = Math.min(SHINGLE, end - start);
    let rolling = 0;
    let factsInside = 0;
    for (let at = start; at < end && length >= SHORTEST; at += 1) {
      const first = at - length + 1;
      if (first > start) {
        rolling -= Math.imul(hashes[first - 1] ?? 0, HIGHEST);
        factsInside -= facts[first - 1] ?? 0;
      }
      rolling = (Math.imul(rolling, BASE) + (hashes[at] ?? 0)) | 0;
      factsInside += facts[at] ?? 0;
      if (first < start) continue;
      const shingle = mix(rolling);
      all.push((shingle & ~QUOTED) | (quoted[first] ?? 0));
      if (factsInside > 0) told.push(shingle >>> 1);
    }
    start = end;
  }
  return { all: Uint32Array.from(all), told: Uint32Array.from(told) };
}
