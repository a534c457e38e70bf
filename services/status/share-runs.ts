/**
 * Lets callers share the runs of a function that costs something: one runs and at most one waits. Nobody is given the result
 * of a run that had begun before he asked, which could be older than what he has just done.
 */
export function shareRuns<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  let next: Promise<Value> | undefined;
  const start = (): Promise<Value> => {
    const current = run().finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  };
  const startNext = (): Promise<Value> => {
    next = undefined;
    return start();
  };
  return () => {
    if (next) return next;
    if (!running) return start();
    next = running.then(startNext, startNext);
    return next;
  };
}
