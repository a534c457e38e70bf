import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GraphOptions } from '../../services/graph/driver.ts';
import type { ArticleGenerator } from '../generate/generate-article.ts';
import type { BatchRange } from './run-batch.ts';

export type PeerProgram = { readonly script: string; readonly python: string };
export type PeerResult = { readonly articlesPerSecond: number; readonly said: string };

const run = promisify(execFile);

function toPeerLine(generate: ArticleGenerator, number: number): string {
  const { title, text, publishedAt } = generate(number);
  return JSON.stringify({ id: String(number), title, text, publishedAt });
}

/**
 * Runs another program on the same articles and the same Neo4j. Its own figure is taken, because it knows how long
 * it took to load its model. Throws with what it said when it fails or tells no figure.
 */
export async function runPeer(
  { script, python }: PeerProgram,
  { uri, user, password }: GraphOptions,
  generate: ArticleGenerator,
  { first, count }: BatchRange,
): Promise<PeerResult> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-peer-'));
  const file = join(folder, 'articles.jsonl');
  try {
    const lines = Array.from({ length: count }, (_, at) => `${toPeerLine(generate, first + at)}\n`);
    await writeFile(file, lines.join(''));
    const access = ['--uri', uri, '--user', user, '--password', password];
    const { stdout } = await run(python, [script, file, ...access]);
    const figure = /([\d.]+) articles\/s/.exec(stdout)?.[1];
    if (figure === undefined) throw new Error(`the peer told no figure: ${stdout.slice(0, 500)}`);
    return { articlesPerSecond: Number(figure), said: stdout.trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
