import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/** Asks again and again until there is an answer; `what` is for the message when there is none in time. */
export async function waitUntil<Value>(
  ask: () => Promise<Value | undefined | false>,
  what: string,
  patience = 30_000,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for ${what}.`);
    await sleep(POLL_MS);
  }
}
