import { Presets, SingleBar } from 'cli-progress';
import type { Summary } from './summary.ts';

/** Shows how far it has come; on a terminal as a bar, elsewhere as a line now and then. */
export type Progress = {
  /** `done` and `total` in bytes of input. */
  posting(done: number, total: number, summary: Summary): void;
  /** In articles: from here on everything is posted, and the work is waited for. */
  working(done: number, total: number): void;
  /** Something that the user should know meanwhile, such as why nothing moves. */
  note(message: string): void;
  stop(): void;
};

const LINE_EVERY_MS = 5000;

function showBar(stream: NodeJS.WriteStream): Progress {
  const format = '{phase} [{bar}] {percentage}% | {detail}';
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let running = false;
  const draw = (done: number, total: number, payload: { phase: string; detail: string }): void => {
    if (!running) bar.start(total, done, payload);
    running = true;
    bar.setTotal(total);
    bar.update(done, payload);
  };
  return {
    posting: (done, total, { queued, known, refused, completed, failed }) =>
      draw(done, total, {
        phase: 'posting',
        detail: `${queued} queued, ${known} known, ${refused} refused, ${completed + failed} worked`,
      }),
    working: (done, total) => draw(done, total, { phase: 'working', detail: `${done} of ${total} articles` }),
    note: (message) => {
      if (running) bar.update({ detail: message });
      else stream.write(`${message}\n`);
    },
    stop: () => bar.stop(),
  };
}

function showLines(stream: NodeJS.WritableStream): Progress {
  let last = Date.now();
  const say = (message: string): void => {
    if (Date.now() - last < LINE_EVERY_MS) return;
    last = Date.now();
    stream.write(`${message}\n`);
  };
  return {
    posting: (done, total, { queued, known, refused }) =>
      say(`posting: ${Math.floor((100 * done) / total)} %, ${queued} queued, ${known} known, ${refused} refused`),
    working: (done, total) => say(`working: ${done} of ${total} articles`),
    note: say,
    stop: () => undefined,
  };
}

export const showProgress = (stream: NodeJS.WriteStream): Progress =>
  stream.isTTY ? showBar(stream) : showLines(stream);
