import { describe, expect, test } from '@jest/globals';
import { createGroupCommit } from '../../../workers/group-commit.ts';

type Options = Parameters<typeof createGroupCommit<number, string>>[0];

/** A store that takes its time over a group and remembers what it was given. */
function build(more: Partial<Options> = {}) {
  const groups: number[][] = [];
  const commit = async (items: number[]): Promise<string[]> => {
    groups.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (items.includes(13)) throw new Error('thirteen');
    return items.map((item) => `stored ${item}`);
  };
  return { groups, ...createGroupCommit<number, string>({ commit, maxSize: 4, failsAll: () => false, ...more }) };
}

const range = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

describe('createGroupCommit', () => {
  test('one alone waits for nobody; those that come meanwhile share the next, up to the largest size', async () => {
    const { groups, submit } = build();
    expect(await Promise.all(range(8).map(submit))).toEqual(range(8).map((item) => `stored ${item}`));
    expect(groups).toEqual([[0], [1, 2, 3, 4], [5, 6, 7]]);
  });

  test('a bad one fails alone', async () => {
    const { submit } = build();
    const results = await Promise.allSettled([1, 2, 13, 4].map(submit));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  test('what is nobody’s fault fails the group at once, without trying each', async () => {
    const { groups, submit } = build({ failsAll: () => true });
    await Promise.allSettled([1, 2, 13, 4].map(submit));
    expect(groups).toEqual([[1], [2, 13, 4]]);
  });
});
