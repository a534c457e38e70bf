import { setTimeout as sleep } from 'node:timers/promises';
import { mergePeaks, readMemory } from '../ingest/process-memory.ts';
import { type Asker, NDJSON_TYPE, postQuery } from './post-query.ts';

/** One answer as NDJSON, read as fast as it comes. */
export type Stream = {
  readonly rows: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** The highest resident memory of the API meanwhile. */
  readonly apiMb: number;
};

const LOOK_EVERY_MS = 200;
const LINE_END = 10;

const queryFor = (rows: number): string =>
  `UNWIND range(1, ${rows}) AS n RETURN n, 'State ' + n AS name, n * 0.5 AS half, [n, n + 1] AS list`;

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}

/** Looks at the memory until the work is done. */
async function peakDuring(servicePid: number, work: Promise<unknown>): Promise<number> {
  const peaks = new Map<string, number>();
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  while (!done) {
    mergePeaks(peaks, await readMemory(servicePid));
    await Promise.race([sleep(LOOK_EVERY_MS), watched]);
  }
  await watched;
  return peaks.get('API') ?? Number.NaN;
}

/** Reads one answer of so many rows. Throws when not all of them come. */
export async function measureStream(asker: Asker, servicePid: number, rows: number): Promise<Stream> {
  const started = performance.now();
  let [lines, bytes] = [0, 0];
  const read = async (): Promise<void> => {
    const response = await postQuery(asker, { query: queryFor(rows) }, NDJSON_TYPE);
    for await (const part of response.body ?? []) {
      lines += countLines(part);
      bytes += part.length;
    }
  };
  const apiMb = await peakDuring(servicePid, read());
  const seconds = (performance.now() - started) / 1000;
  if (lines !== rows + 2) throw new Error(`of ${rows} rows ${lines - 2} came`);
  return { rows, seconds, rowsPerSecond: rows / seconds, megabytesPerSecond: bytes / seconds / 2 ** 20, apiMb };
}
