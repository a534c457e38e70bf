import { computeLayout, type LayoutTask } from './compute-layout.ts';

export type LayoutRequest = LayoutTask & { number: number };
export type LayoutAnswer = { number: number; positions: Float32Array };

self.addEventListener('message', ({ data: { number, ...task } }: MessageEvent<LayoutRequest>) => {
  const positions = Float32Array.from(computeLayout(task).flatMap(({ x, y }) => [x, y]));
  self.postMessage({ number, positions } satisfies LayoutAnswer, { transfer: [positions.buffer] });
});
