import { expect } from '@jest/globals';
import type { WordAnalysis } from '../../../workers/pipeline/annotate/language-model/language-model.ts';
import { labels } from './real-encoder.ts';

/** What is wrong with `heads` (from 0, -1 for the root) as a tree, or nothing. */
export function faultOf(heads: readonly number[]): string | undefined {
  const roots = heads.filter((head) => head === -1).length;
  if (heads.length > 0 && roots !== 1) return `${roots} roots`;
  const reaches = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at !== -1 && reaches[at] === 0) {
      const head = heads[at];
      if (head === undefined || !Number.isInteger(head) || head < -1 || head >= heads.length)
        return `${at} has ${head}`;
      if (path.length > heads.length) return `a cycle above ${start}`;
      path.push(at);
      at = head;
    }
    for (const word of path) reaches[word] = 1;
  }
  return undefined;
}

/** Fails unless there is one analysis a word, each sentence is a tree, and every name is one of the model's. */
export function expectSound(sentences: readonly (readonly string[])[], analyses: readonly WordAnalysis[][]): void {
  expect(analyses.map(({ length }) => length)).toEqual(sentences.map(({ length }) => length));
  const faults = analyses.map((words) => faultOf(words.map(({ head }) => head)));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  const words = analyses.flat();
  const strangers = (used: readonly string[], known: readonly string[]) =>
    [...new Set(used)].filter((name) => !known.includes(name));
  expect(
    strangers(
      words.map(({ upos }) => upos),
      labels.upos,
    ),
  ).toEqual([]);
  expect(
    strangers(
      words.map(({ tag }) => tag),
      labels.tags,
    ),
  ).toEqual([]);
  expect(
    strangers(
      words.map(({ relation }) => relation),
      labels.relations,
    ),
  ).toEqual([]);
  expect(
    strangers(
      words.map(({ entity }) => entity),
      labels.entities,
    ),
  ).toEqual([]);
}
