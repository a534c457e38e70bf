import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { makeArticles } from '../../../drill/articles.ts';
import { compareExports } from '../../../drill/compare-exports.ts';
import { countEnded, countEnding, countOutcome, emptyTally, findLosses } from '../../../drill/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-findings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the comparison of two exports', () => {
  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    return path;
  };

  test('finds equal ones equal', async () => {
    const comparison = await compareExports(file('a', '1', '2', '3'), file('b', '1', '2', '3'));
    expect(comparison).toEqual({ same: 3, onlyLeft: 0, onlyRight: 0, examples: [] });
  });

  test('counts and shows what only one of them has, to its very end', async () => {
    expect(await compareExports(file('a', '1', '3', '4'), file('b', '2', '3', '5', '6'))).toEqual({
      same: 1,
      onlyLeft: 2,
      onlyRight: 3,
      examples: ['disturbed:   1', 'undisturbed: 2', 'disturbed:   4', 'undisturbed: 5', 'undisturbed: 6'],
    });
    expect(await compareExports(file('a'), file('b', '1'))).toMatchObject({ onlyLeft: 0, onlyRight: 1 });
    expect(await compareExports(file('a', '1', '1'), file('b', '1'))).toMatchObject({ same: 1, onlyLeft: 1 });
  });
});

test('an article is lost when it is refused, fails, has no end, or is not gone although it was withdrawn', () => {
  const tally = emptyTally();
  const articles = makeArticles(1, 20).filter(({ number }) => number < 4 || number === 7 || number === 19);
  const at = (line: number) => ({ origin: { file: 'drill', line }, bytes: 1 });
  for (const line of [0, 1, 2, 7])
    countOutcome(tally, { ...at(line), kind: 'queued', id: `art_${line}`, status: 'queued' });
  countOutcome(tally, { ...at(3), kind: 'refused', reason: 'no text' });
  countEnding(tally, { ...at(0), status: 'completed' });
  countEnding(tally, { ...at(1), status: 'failed', error: 'out of time' });
  expect(findLosses(tally, articles)).toEqual([
    'article 3: no text',
    'article 1 (art_1) failed: out of time',
    'article 2 (art_2) was accepted and has no end',
    'article 3 was not accepted',
    'article 7 (art_7) could not be withdrawn',
    'article 19 was not accepted',
  ]);
  tally.withdrawn.add(7);
  expect(findLosses(tally, articles)).toHaveLength(5);
  expect(countEnded(tally)).toBe(3);
});
