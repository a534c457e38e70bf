import type { BatchResult } from './run-batch.ts';
import type { PeerResult } from './run-peer.ts';
import type { WriteAlone } from './write-alone.ts';

/** Everything that the ingest benchmark finds; rates are articles per second. */
export type IngestFigures = {
  readonly seed: number;
  readonly batches: readonly BatchResult[];
  /** The last batch, end to end. */
  readonly whole: number;
  readonly readingThreads: number;
  /** All reading threads together, if nothing else ran. */
  readonly reading: number;
  readonly writing: WriteAlone;
  readonly slowest: 'reading' | 'writing';
  /** Time per article of the last batch over that of the batch before; undefined with one batch. */
  readonly growth: number | undefined;
  readonly peer: PeerResult | undefined;
};

type Measured = Pick<IngestFigures, 'seed' | 'batches' | 'readingThreads' | 'reading' | 'writing' | 'peer'>;

export function conclude(measured: Measured): IngestFigures {
  const { batches, reading, writing } = measured;
  const [last, previous] = [batches.at(-1), batches.at(-2)];
  if (!last) throw new Error('nothing was measured');
  return {
    ...measured,
    whole: last.articlesPerSecond,
    slowest: reading < writing.articlesPerSecond ? 'reading' : 'writing',
    growth: previous && previous.articlesPerSecond / last.articlesPerSecond,
  };
}

/** Maps become objects, which JSON can hold. */
export const toPlainFigures = ({ batches, ...figures }: IngestFigures): object => ({
  ...figures,
  batches: batches.map((batch) => ({ ...batch, memory: Object.fromEntries(batch.memory) })),
});
