import { describe, expect, test } from '@jest/globals';
import { jsonFormat } from '../../../services/cypher/answer/json.ts';
import { ndjsonFormat } from '../../../services/cypher/answer/ndjson.ts';
import { writeAnswer } from '../../../services/cypher/answer/write-answer.ts';
import type { CypherRows } from '../../../services/cypher/run/open-rows.ts';

const NO_LIMITS = { rows: 1_000_000, bytes: 1_000_000_000 };
const PLAN = { operator: 'ProduceResults', children: [] };

type Portions = AsyncGenerator<unknown[][]>;

const rowsOf = (portions: Portions, plan?: typeof PLAN): CypherRows => ({
  columns: ['n'],
  portions,
  plan: async () => plan,
});

async function* portions(...given: unknown[][][]): Portions {
  yield* given;
}

/** Numbers without end, `size` in a portion; `state` says how far it was asked. */
async function* endless(size: number, state = { given: 0, closed: false }): Portions {
  try {
    for (;;) yield Array.from({ length: size }, () => [++state.given]);
  } finally {
    state.closed = true;
  }
}

async function write(rows: CypherRows, limits = NO_LIMITS, format = ndjsonFormat) {
  const texts = writeAnswer(rows, format, limits, performance.now());
  const written: string[] = [];
  for (;;) {
    const { done, value } = await texts.next();
    if (done) return { written, end: value };
    written.push(value);
  }
}

describe('an answer', () => {
  test('is written portion by portion between its beginning and its end', async () => {
    const { written, end } = await write(rowsOf(portions([[1], [2]], [[3]])));
    expect(written).toEqual(['{"columns":["n"]}\n', '[1]\n[2]\n', '[3]\n', `${JSON.stringify(end)}\n`]);
    expect(end).toEqual({ truncated: false, stats: { rows: 3, ms: expect.any(Number) } });
  });

  test('without rows is still an answer', async () => {
    const { written } = await write(rowsOf(portions()), NO_LIMITS, jsonFormat);
    expect(JSON.parse(written.join(''))).toMatchObject({ columns: ['n'], rows: [], truncated: false });
  });

  test('numbers its rows over the portions', async () => {
    const { written } = await write(rowsOf(portions([[1]], [[2]], [[3]])), NO_LIMITS, jsonFormat);
    expect(JSON.parse(written.join(''))).toMatchObject({ rows: [[1], [2], [3]] });
  });

  test('has the plan at its end, when there is one', async () => {
    expect((await write(rowsOf(portions(), PLAN))).end).toMatchObject({ truncated: false, plan: PLAN });
    expect((await write(rowsOf(portions()))).end).not.toHaveProperty('plan');
  });

  test('fails as its rows do, after what went before', async () => {
    async function* failing(): Portions {
      yield [[1]];
      throw new Error('no more');
    }
    const texts = writeAnswer(rowsOf(failing()), ndjsonFormat, NO_LIMITS, 0);
    expect(await texts.next()).toMatchObject({ value: '{"columns":["n"]}\n' });
    expect(await texts.next()).toMatchObject({ value: '[1]\n' });
    await expect(texts.next()).rejects.toThrow('no more');
  });
});

describe('the limit of rows', () => {
  test.each([
    [1, 3],
    [2, 3],
    [5, 3],
    [3, 3],
  ])('ends an endless answer in portions of %d after %d rows and closes its source', async (size, rows) => {
    const state = { given: 0, closed: false };
    const { written, end } = await write(rowsOf(endless(size, state), PLAN), { ...NO_LIMITS, rows });
    expect(written.slice(1, -1).join('')).toBe('[1]\n[2]\n[3]\n');
    expect(end).toMatchObject({ truncated: true, stats: { rows: 3 } });
    // Asked for the row that was too much, and no further; nor for the plan, which would wait for the last row.
    expect(state).toEqual({ given: Math.ceil((rows + 1) / size) * size, closed: true });
    expect(end).not.toHaveProperty('plan');
  });

  test('does not truncate an answer that just fits', async () => {
    expect((await write(rowsOf(portions([[1], [2]])), { ...NO_LIMITS, rows: 2 })).end).toMatchObject({
      truncated: false,
      stats: { rows: 2 },
    });
  });
});

describe('the limit of bytes', () => {
  test('leaves out the row that would be too much', async () => {
    // Each row is four bytes with its line end.
    const { written, end } = await write(rowsOf(portions([[1], [2]], [[3], [4]])), { ...NO_LIMITS, bytes: 12 });
    expect(written.slice(1, -1)).toEqual(['[1]\n[2]\n', '[3]\n']);
    expect(end).toMatchObject({ truncated: true, stats: { rows: 3 } });
  });

  test('counts bytes and not letters', async () => {
    const limits = { ...NO_LIMITS, bytes: Buffer.byteLength('["ñ名"]\n') };
    expect((await write(rowsOf(portions([['ñ名']])), limits)).end).toMatchObject({ truncated: false });
    expect((await write(rowsOf(portions([['ñ名名']])), limits)).end).toMatchObject({
      truncated: true,
      stats: { rows: 0 },
    });
  });

  test('ends an endless answer', async () => {
    const state = { given: 0, closed: false };
    const { end } = await write(rowsOf(endless(100, state)), { ...NO_LIMITS, bytes: 1000 });
    expect(end.truncated).toBe(true);
    // Row 185 is too much: nine rows of four bytes, ninety of five, and six bytes each from then on.
    expect(end.stats.rows).toBe(184);
    expect(state).toEqual({ given: 200, closed: true });
  });
});
