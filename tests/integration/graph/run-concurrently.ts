export const WRITERS = 8;

/** Runs the tasks by eight writers at once, each taking the next that nobody has. */
export async function runConcurrently(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  const queue = [...tasks];
  const write = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) await task();
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}
