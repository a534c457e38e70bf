import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../usage-error.ts';

const isBrokenPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** Writes to a name beside the file and gives it its name in the end, so that no half of an export is taken for a whole one. */
async function writeFile(parts: AsyncIterable<Uint8Array>, output: string): Promise<void> {
  const unfinished = `${output}.${process.pid}.part`;
  try {
    await pipeline(parts, createWriteStream(unfinished, { flags: 'wx' }));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== undefined) throw new UsageError(`${output} cannot be written (${code}): name another --output`);
    throw error;
  }
}

/** Writes the parts to a file, or to standard output as fast as that takes them; a reader that has enough, such as `head`, ends it. */
export async function writeExport(parts: AsyncIterable<Uint8Array>, output: string | undefined): Promise<void> {
  if (output !== undefined) return writeFile(parts, output);
  try {
    await pipeline(parts, process.stdout, { end: false });
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
}
