import { expect, test } from '@jest/globals';
import { addEntry, type HistoryEntry, readHistory, searchHistory } from '../../../web/cypher/history/history.ts';

const entry = (id: string, query = 'RETURN 1', more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: '2024-05-01T10:00:00.000Z',
  question: { kind: 'free', query, parameters: {} },
  ...more,
});

test('keeps the last hundred, the latest first', () => {
  let history: HistoryEntry[] = [];
  for (let index = 0; index < 120; index++) history = addEntry(history, entry(String(index)));
  expect(history).toHaveLength(100);
  expect(history[0]?.id).toBe('119');
  expect(history.at(-1)?.id).toBe('20');
});

test('reads what it wrote, and passes over what it did not', () => {
  const named: HistoryEntry = {
    ...entry('b'),
    question: { kind: 'named', name: 'family', parameters: { name: 'Kim' } },
  };
  const kept = [entry('a', 'RETURN 2', { rows: 1, ms: 3.2 }), named];
  expect(readHistory(JSON.stringify(kept))).toEqual(kept);
  const spoiled = [
    null,
    1,
    {},
    { id: 'x', at: 'y' },
    { ...entry('c'), question: { kind: 'named', parameters: {} } },
    kept[0],
  ];
  expect(readHistory(JSON.stringify(spoiled))).toEqual([kept[0]]);
  for (const text of [null, '', 'not JSON', '{"a":1}', '"text"']) expect(readHistory(text)).toEqual([]);
});

test('is searched by words of the query, of its values and of its error', () => {
  const history = [
    entry('a', 'MATCH (p:Person) RETURN p'),
    entry('b', 'RETURN $who', { question: { kind: 'free', query: 'RETURN $who', parameters: { who: 'Kishida' } } }),
    entry('c', 'RETRUN 1', { error: "Invalid input 'RETRUN'" }),
  ];
  const found = (words: string): string =>
    searchHistory(history, words)
      .map(({ id }) => id)
      .join('');
  expect(found('')).toBe('abc');
  expect(found('person')).toBe('a');
  expect(found('return KISH')).toBe('b');
  expect(found('invalid')).toBe('c');
  expect(found('nowhere')).toBe('');
});
