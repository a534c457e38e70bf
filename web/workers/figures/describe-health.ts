import type { StoreHealth } from '../../../schema/status.ts';
import { formatMs } from '../format.ts';

export type HealthWords = { value: string; note: string; tone: 'good' | 'bad' | 'warn' };

// A store that takes longer than this to answer the simplest question has something else to do.
const SLOW_MS = 500;

/** How a store is, in words. */
export function describeHealth({ up, ms, detail }: StoreHealth): HealthWords {
  if (!up) return { value: 'away', note: detail ?? 'It does not answer', tone: 'bad' };
  const took = `${formatMs(ms)} ms`;
  if (detail !== undefined || (ms ?? 0) > SLOW_MS) return { value: 'slow', note: detail ?? took, tone: 'warn' };
  return { value: 'up', note: took, tone: 'good' };
}
