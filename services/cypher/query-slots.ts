/** Too many queries of one caller run at once, and none of them ended in time. */
export class TooManyQueriesError extends Error {
  override readonly name = 'TooManyQueriesError';
}

export type QuerySlots = {
  /**
   * Waits for one of the caller's slots and resolves to what gives it back. Throws `TooManyQueriesError` when none came
   * free in time, and the signal's reason when that aborts first.
   */
  readonly acquire: (caller: string, signal: AbortSignal) => Promise<() => void>;
};

type Waiting = { readonly give: () => void };
type Caller = { running: number; readonly waiting: Waiting[] };

/**
 * How many queries each caller may run at once. Excess waits for `waitMs`, in order, and not more than `mostWaiting` of
 * it, so that a caller who asks without end is told so at once.
 */
export function createQuerySlots(options: { perCaller: number; waitMs: number; mostWaiting: number }): QuerySlots {
  const callers = new Map<string, Caller>();

  function giveBack(name: string, caller: Caller): void {
    const next = caller.waiting.shift();
    if (next) next.give();
    else caller.running--;
    if (caller.running === 0) callers.delete(name);
  }

  /** To be given back once, however often it is tried. */
  function slotOf(name: string, caller: Caller): () => void {
    let isHeld = true;
    return () => {
      if (isHeld) giveBack(name, caller);
      isHeld = false;
    };
  }

  function wait(caller: Caller, signal: AbortSignal): Promise<void> {
    const tooMany = `${options.perCaller} queries of yours are running (CYPHER_CONCURRENCY) and none has ended in time.`;
    if (caller.waiting.length >= options.mostWaiting) return Promise.reject(new TooManyQueriesError(tooMany));
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown): void => {
        const at = caller.waiting.indexOf(waiting);
        if (at >= 0) caller.waiting.splice(at, 1);
        settle();
        reject(reason);
      };
      const timer = setTimeout(() => leave(new TooManyQueriesError(tooMany)), options.waitMs);
      const onAbort = (): void => leave(signal.reason);
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const waiting: Waiting = {
        give: () => {
          settle();
          resolve();
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      caller.waiting.push(waiting);
    });
  }

  return {
    async acquire(name, signal) {
      signal.throwIfAborted();
      const caller = callers.get(name) ?? { running: 0, waiting: [] };
      callers.set(name, caller);
      if (caller.running < options.perCaller) caller.running++;
      else await wait(caller, signal);
      return slotOf(name, caller);
    },
  };
}
