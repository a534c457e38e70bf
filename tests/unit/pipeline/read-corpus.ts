import { readFileSync } from 'node:fs';

export interface CorpusCase {
  readonly id: string;
}

/** The cases of one corpus file; throws on a second case with the same id, which would hide one of the two. */
export function readCorpus<Case extends CorpusCase>(name: string): Case[] {
  const path = new URL(`../../corpus/${name}.jsonl`, import.meta.url);
  const cases = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`${name}.jsonl has two cases with the id ${id}`);
    ids.add(id);
  }
  return cases;
}
