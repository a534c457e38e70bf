import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { formatOf } from './article-file.ts';

export type FoundFile = { readonly path: string; readonly bytes: number };
export type FoundFiles = { readonly files: readonly FoundFile[]; readonly unusable: readonly UnusablePath[] };
export type UnusablePath = { readonly path: string; readonly problem: string };

/** A `.json` beside a `.txt` or `.html` of the same name describes that one and is no article itself. */
async function isSideFile(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== '.json') return false;
  const stem = basename(path, extname(path));
  const siblings = await readdir(dirname(path));
  return siblings.some((name) => {
    const format = formatOf(name);
    return (format === 'text' || format === 'html') && basename(name, extname(name)) === stem;
  });
}

/**
 * Lists the article files under the given paths: folders recursively, each in the order of its names. In folders, files of
 * other kinds are passed over; one that was named is reported. A file that is reached twice is listed once.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const unusable: UnusablePath[] = [];
  const seen = new Set<string>();

  async function visit(path: string, named: boolean): Promise<void> {
    // The real path also ends the walk where a link leads back up.
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const status = await stat(real);
    if (status.isDirectory()) {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names) await attempt(join(path, name), false);
    } else if (status.isFile() && formatOf(path)) {
      if (!(await isSideFile(path))) files.push({ path, bytes: status.size });
    } else if (named) {
      unusable.push({ path, problem: 'not a .txt, .html, .json, .ndjson or .jsonl file' });
    }
  }
  async function attempt(path: string, named: boolean): Promise<void> {
    await visit(path, named).catch((error: NodeJS.ErrnoException) => {
      unusable.push({ path, problem: error.code === 'ENOENT' ? 'there is no such file' : error.message });
    });
  }

  for (const path of paths) await attempt(path, true);
  return { files, unusable };
}
