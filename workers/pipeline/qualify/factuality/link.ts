import type { Climb } from './clause-reading.ts';
import type { Reading } from './combine-readings.ts';

/** Reads the word at a token, with the number of steps climbed so far. */
export type Read = (climb: Climb, at: number, steps: number) => Reading;

/** One event on its way up: `at` hangs where the first of its conjuncts hangs. */
export interface Link {
  readonly at: number;
  readonly governor: number;
  readonly steps: number;
}
