import type { Added } from './measure-added.ts';
import type { Load } from './measure-load.ts';
import type { Stream } from './measure-streams.ts';

/** Everything that the Cypher benchmark finds. */
export type CypherFigures = {
  /** A query asked again and again. */
  readonly repeated: Added;
  /** Queries that nobody has asked before. */
  readonly unseen: Added;
  /** In the order in which they were read, the shortest first. */
  readonly streams: readonly Stream[];
  readonly loads: readonly Load[];
};

/** What the first way takes more than the second, as a share of the second, in the middle and at p95. */
export const addedShare = (
  more: { median: number; p95: number },
  less: { median: number; p95: number },
): { median: number; p95: number } => ({ median: more.median / less.median - 1, p95: more.p95 / less.p95 - 1 });

/** By how much the memory of the API rises from the first stream to the last, and of that with the last alone. */
export function memoryGrowth({ streams }: CypherFigures): { readonly all: number; readonly last: number } {
  const [first, previous, last] = [streams[0], streams.at(-2), streams.at(-1)].map(
    (stream) => stream?.apiMb ?? Number.NaN,
  );
  return { all: (last ?? Number.NaN) - (first ?? Number.NaN), last: (last ?? Number.NaN) - (previous ?? Number.NaN) };
}
