/**
 * Does something again and again, never twice at a time: while one run is not over, none begins. What it throws is left to the next
 * run. Returns what ends it.
 */
export function repeatEvery(milliseconds: number, work: () => Promise<unknown>): () => void {
  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    await work().catch(() => undefined);
    running = false;
  };
  void run();
  const timer = setInterval(() => void run(), milliseconds);
  return () => clearInterval(timer);
}
