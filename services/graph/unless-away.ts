import { setTimeout as sleep } from 'node:timers/promises';
import { isRetryableGraphError } from './graph-errors.ts';

const PATIENCE_MS = 2000;

/** What Neo4j answers, or undefined while it is away, or silent for two seconds: for what can be told without it. */
export async function unlessAway<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await Promise.race([ask(), sleep(PATIENCE_MS, undefined, { ref: false })]);
  } catch (error) {
    if (isRetryableGraphError(error)) return undefined;
    throw error;
  }
}
