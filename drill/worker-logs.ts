import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the workers met with: attempts that failed and were repeated, and articles that one took over from another. */
export type Troubles = { readonly failedAttempts: number; readonly takenOver: number };

const count = (text: string, message: string): number => text.split(`"msg":"${message}"`).length - 1;

/** Reads it out of the logs of a service, which end with its data. */
export async function readTroubles(dataDir: string): Promise<Troubles> {
  const folder = join(dataDir, 'logs');
  const files = (await readdir(folder)).filter((file) => /^worker.*\.log/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const all = texts.join('');
  return {
    failedAttempts: count(all, 'attempt failed'),
    takenOver: count(all, 'taken over from a worker that fell silent'),
  };
}
