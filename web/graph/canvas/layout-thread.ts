import type { LayoutTask } from './compute-layout.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-worker.ts';

export type LayoutThread = {
  /** Positions as x and y in turn, in the order of the nodes. A later task makes an earlier one be forgotten. */
  compute: (task: LayoutTask, done: (positions: Float32Array) => void) => void;
  close: () => void;
};

/** Layouts are computed on a thread of their own, so that the page can be used meanwhile. */
export function openLayoutThread(): LayoutThread {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  let listener: (positions: Float32Array) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.number === last) listener(data.positions);
  });
  return {
    compute: (task, done) => {
      last += 1;
      listener = done;
      worker.postMessage({ ...task, number: last } satisfies LayoutRequest);
    },
    close: () => worker.terminate(),
  };
}
