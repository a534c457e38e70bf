import { setTimeout as sleep } from 'node:timers/promises';
import { FAULTS } from './faults/catalogue.ts';
import { type FaultGround, SkippedError } from './faults/fault.ts';
import type { PlannedFault } from './schedule.ts';
import { countEnded, type Tally } from './tally.ts';

/** One fault as it was: what it did, or why it could not be done here. Times in seconds, moments in articles. */
export type Strike = {
  readonly name: string;
  readonly accepted: number;
  readonly ended: number;
  readonly seconds: number;
  readonly did: string;
  readonly skipped: boolean;
};

const POLL_MS = 50;

async function strike({ name }: PlannedFault, ground: FaultGround, tally: Tally): Promise<Strike> {
  const started = performance.now();
  const moment = { name, accepted: tally.ids.size, ended: countEnded(tally) };
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    const did = await FAULTS[name].strike(ground);
    return { ...moment, seconds: seconds(), did, skipped: false };
  } catch (error) {
    if (!(error instanceof SkippedError)) throw error;
    return { ...moment, seconds: seconds(), did: error.message, skipped: true };
  }
}

/** Strikes each fault at its moment, one after another, until the last one or until `signal` ends it. */
export async function strikeFaults(
  plan: readonly PlannedFault[],
  ground: FaultGround,
  tally: Tally,
  { signal, onStrike }: { readonly signal: AbortSignal; readonly onStrike: (strike: Strike) => void },
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  for (const planned of plan) {
    while (tally.ids.size < planned.afterAccepted) await sleep(POLL_MS, undefined, { signal });
    const done = await strike(planned, ground, tally);
    strikes.push(done);
    onStrike(done);
  }
  return strikes;
}
