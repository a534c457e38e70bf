import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SkippedError } from './fault.ts';

const run = promisify(execFile);

/**
 * Lets a running process write no file beyond `bytes`, as on a full disk: its writes fail and everything else goes on. Needs no root,
 * because only the soft limit is set; `unlimited` takes it away again.
 */
export async function limitFileSize(pid: number, bytes: number | 'unlimited'): Promise<void> {
  try {
    await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new SkippedError(
      missing ? 'there is no prlimit (util-linux) here' : `prlimit is refused: ${(error as Error).message.trim()}`,
    );
  }
}
