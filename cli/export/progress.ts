import { SingleBar } from 'cli-progress';

/** Shows on a terminal how much has come; how much there is to come nobody knows before its end. Elsewhere it shows nothing. */
export type ExportProgress = { show(lines: number, bytes: number): void; stop(): void };

const MEGABYTE = 1_000_000;

export function showExportProgress(stream: NodeJS.WriteStream): ExportProgress {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  const format = 'exporting | {lines} lines, {megabytes} MB';
  const line = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true });
  line.start(1, 0, { lines: 0, megabytes: '0.0' });
  return {
    show: (lines, bytes) => line.update(0, { lines, megabytes: (bytes / MEGABYTE).toFixed(1) }),
    stop: () => line.stop(),
  };
}
