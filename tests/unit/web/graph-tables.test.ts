import { expect, test } from '@jest/globals';
import { matchedAlias } from '../../../web/graph/search/matched-name.ts';
import { nextRow } from '../../../web/graph/tables/next-row.ts';
import { nextSorting, sortRows } from '../../../web/graph/tables/sort-rows.ts';

test('rows are sorted by numbers and by words, and what has no value comes last either way', () => {
  const rows = [{ v: 10 }, { v: undefined }, { v: 9 }];
  expect(sortRows(rows, ({ v }) => v, false).map(({ v }) => v)).toEqual([9, 10, undefined]);
  expect(sortRows(rows, ({ v }) => v, true).map(({ v }) => v)).toEqual([10, 9, undefined]);
  expect(sortRows(['Zambia', 'Åland', 'Chad'], (name) => name, false)).toEqual(['Åland', 'Chad', 'Zambia']);
  expect(rows[0]).toEqual({ v: 10 });
});

test('the head of a column sorts up, then down', () => {
  expect(nextSorting(undefined, 'time')).toEqual({ column: 'time', descending: false });
  expect(nextSorting({ column: 'time', descending: false }, 'time')).toEqual({ column: 'time', descending: true });
  expect(nextSorting({ column: 'time', descending: true }, 'who')).toEqual({ column: 'who', descending: false });
});

test('arrow keys stay within the rows', () => {
  expect(nextRow('ArrowDown', 4, 5)).toBe(4);
  expect(nextRow('ArrowUp', 0, 5)).toBe(0);
  expect(nextRow('End', 0, 5)).toBe(4);
  expect(nextRow('PageDown', 0, 50)).toBe(10);
  expect(nextRow('a', 0, 5)).toBeUndefined();
  expect(nextRow('End', 0, 0)).toBeUndefined();
});

test('the alias is told by which an entity was found, and none when it was the name', () => {
  const korea = { name: 'North Korea', aliases: ['DPRK', 'Pyongyang', "Democratic People's Republic of Korea"] };
  expect(matchedAlias(korea, 'north')).toBeUndefined();
  expect(matchedAlias(korea, 'dprk')).toBe('DPRK');
  expect(matchedAlias(korea, 'pyong')).toBe('Pyongyang');
  expect(matchedAlias(korea, 'republic korea')).toBe("Democratic People's Republic of Korea");
  expect(matchedAlias({ name: 'São Tomé', aliases: [] }, 'sao tome')).toBeUndefined();
  expect(matchedAlias(korea, '  ')).toBeUndefined();
});
