import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SkippedError } from './fault.ts';

const run = promisify(execFile);

/**
 * Lets a running process write no file beyond `bytes`, as on a full disk: its writes fail and everything else goes on. Needs no root,
 * because only the soft limit is set; `unlimited` takes it away again. A process that has ended meanwhile has no limit either.
 */
export async function limitFileSize(pid: number, bytes: number | 'unlimited'): Promise<void> {
  try {
    await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (message.includes('No such process')) return;
    throw new SkippedError(code === 'ENOENT' ? 'there is no prlimit (util-linux) here' : message.trim());
  }
}
