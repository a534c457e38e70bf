import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Where the articles of a gold folder may be, when nobody says: in it, or in one of the two folders above it. */
export const likelyRoots = (folder: string): string[] => [folder, dirname(folder), dirname(dirname(folder))];

/** The path of an article under the first root that has it. */
export async function findArticle(file: string, roots: readonly string[]): Promise<string> {
  for (const root of roots) {
    const path = resolve(root, file);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  throw new Error(`there is no ${file} in ${roots.join(', ')}; --root says where to look`);
}
