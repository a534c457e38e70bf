import type { StoreHealth } from '../../schema/status.ts';

export type Probed<Value> = { health: StoreHealth; value?: Value };

/** Well below the second between two statuses, so that a silent store does not hold them up. */
const PATIENCE_MS = 750;
/** A store that is only busy answers within this. */
const AWAY_AFTER_MS = 3000;

const describeSilence = (wasUp: boolean, waited: number): StoreHealth => ({
  up: wasUp && waited < AWAY_AFTER_MS,
  ms: Math.round(waited),
  detail: `No answer for ${(waited / 1000).toFixed(1)} s`,
});

/**
 * Asks a store and says how it is, within a second whatever happens; there is a value only when it has just answered. One
 * question is open at a time: while a store is silent nothing more is asked of it, and once it answers after all, the next
 * call asks anew.
 */
export function createProbe<Value>(
  read: () => Promise<Value>,
  describeError: (error: unknown) => string,
): () => Promise<Probed<Value>> {
  // Away is what has failed, not what has not been asked yet.
  let wasUp = true;
  let open: { started: number; outcome: Promise<Probed<Value>> } | undefined;
  const ask = async (started: number): Promise<Probed<Value>> => {
    try {
      const value = await read();
      return { health: { up: true, ms: Math.round((performance.now() - started) * 10) / 10 }, value };
    } catch (error) {
      return { health: { up: false, detail: describeError(error) } };
    }
  };
  const begin = () => {
    const started = performance.now();
    const asked = { started, outcome: ask(started) };
    open = asked;
    void asked.outcome.then(({ health }) => {
      wasUp = health.up;
      open = undefined;
    });
    return asked;
  };
  return async () => {
    const { started, outcome } = open ?? begin();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<Probed<Value>>((resolve) => {
      const tell = (): void => resolve({ health: describeSilence(wasUp, performance.now() - started) });
      timer = setTimeout(tell, Math.max(0, started + PATIENCE_MS - performance.now()));
    });
    const probed = await Promise.race([outcome, silence]);
    clearTimeout(timer);
    return probed;
  };
}
