import { describe, expect, test } from '@jest/globals';
import { answerGraph } from '../../../web/cypher/answer/answer-graph.ts';
import { columnWidths } from '../../../web/cypher/answer/column-widths.ts';
import { isNode, isPath, isRelationship } from '../../../web/cypher/answer/graph-value.ts';
import { isCellOpen, isRowOpen, toggleCell, toggleRow } from '../../../web/cypher/answer/open-cells.ts';
import { addressOf, pageOf } from '../../../web/cypher/answer/page-of.ts';
import { prettyAnswer } from '../../../web/cypher/answer/pretty-answer.ts';
import { nextSorting, sortRows } from '../../../web/cypher/answer/sort-rows.ts';
import { textOfValue } from '../../../web/cypher/answer/value-text.ts';

const kim = {
  id: '4:a:1',
  labels: ['Entity', 'Person'],
  properties: { name: 'Kim Jong Un', id: 'person_0b4cce31cf18c567ee6c732bbfd972c0' },
};
const korea = { id: '4:a:2', labels: ['Entity', 'State'], properties: { name: 'North Korea', id: 'state_prk' } };
const article = {
  id: '4:a:3',
  labels: ['Article'],
  properties: { id: 'art_e73cdf131930e4040bb93413cd560700', title: 'A title' },
};
const leads = {
  id: '5:a:1',
  type: 'HOLDS_OFFICE',
  start: kim.id,
  end: korea.id,
  properties: { status: 'former', polarity: 'affirmed' },
};
const denied = { ...leads, id: '5:a:2', type: 'CONSULT', properties: { status: 'occurred', polarity: 'negated' } };
const names = { id: '5:a:3', type: 'NAMES', start: article.id, end: kim.id, properties: {} };
const path = { nodes: [kim, korea], relationships: [leads] };

test('what an answer holds is told by its shape', () => {
  expect([kim, leads, path, { id: 'x' }, null, 'x', [kim]].map(isNode)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([kim, leads, path].map(isRelationship)).toEqual([false, true, false]);
  expect([kim, leads, path, { nodes: [], relationships: [] }].map(isPath)).toEqual([false, false, true, false]);
  expect(isNode({ ...kim, more: 1 })).toBe(false);
});

describe('an answer as a graph', () => {
  test('nodes, relationships and paths, each once, wherever they stand', () => {
    const { nodes, edges, values, unknownEnds } = answerGraph([
      [kim, leads, korea],
      [path, [kim, { deep: [denied, article] }], 'text'],
      [names, null, 5],
    ]);
    expect(nodes).toEqual([
      { id: '4:a:1', label: 'Kim Jong Un', type: 'Person' },
      { id: '4:a:2', label: 'North Korea', type: 'State' },
      { id: '4:a:3', label: 'A title', type: 'Article' },
    ]);
    expect(edges).toEqual([
      { id: '5:a:1', source: '4:a:1', target: '4:a:2', label: 'HOLDS_OFFICE', style: 'former' },
      { id: '5:a:2', source: '4:a:1', target: '4:a:2', label: 'CONSULT', style: 'negated' },
      { id: '5:a:3', source: '4:a:3', target: '4:a:1', label: 'NAMES', style: 'plain' },
    ]);
    expect(values.get('5:a:2')).toBe(denied);
    expect(unknownEnds).toBe(0);
  });

  test('ends that were not returned are said to be unknown', () => {
    const { nodes, unknownEnds } = answerGraph([[leads, kim]]);
    expect(unknownEnds).toBe(1);
    expect(nodes.at(-1)).toEqual({ id: '4:a:2', label: 'not in the answer', type: 'Node' });
  });

  test('none in plain values', () => expect(answerGraph([['a', 1, null, { a: [1] }]]).nodes).toEqual([]));
});

describe('sorting', () => {
  const rows = [
    ['b', 10],
    ['a', null],
    [null, 9],
    ['A2', 9],
    ['a10', 'x'],
  ];
  test('as they came', () => expect(sortRows(rows, undefined)).toEqual([0, 1, 2, 3, 4]));
  test('texts by their numbers, null last both ways', () => {
    expect(sortRows(rows, { column: 0, descending: false })).toEqual([1, 3, 4, 0, 2]);
    expect(sortRows(rows, { column: 0, descending: true })).toEqual([0, 4, 3, 1, 2]);
  });
  test('numbers as numbers, after texts, equal ones as they came', () => {
    expect(sortRows(rows, { column: 1, descending: false })).toEqual([4, 2, 3, 0, 1]);
  });
  test('a click goes up, down, and off', () => {
    const up = nextSorting(undefined, 1);
    const down = nextSorting(up, 1);
    expect([up, down, nextSorting(down, 1), nextSorting(up, 0)]).toEqual([
      { column: 1, descending: false },
      { column: 1, descending: true },
      undefined,
      { column: 0, descending: false },
    ]);
  });
});

test('pages for entities and articles, and for their ids; web addresses that are harmless', () => {
  expect([kim, korea, article, leads].map(pageOf)).toEqual([
    '/graph?entity=person_0b4cce31cf18c567ee6c732bbfd972c0',
    '/graph?entity=state_prk',
    '/articles/art_e73cdf131930e4040bb93413cd560700',
    undefined,
  ]);
  expect(pageOf('state_prk')).toBe('/graph?entity=state_prk');
  expect(pageOf('state of affairs')).toBeUndefined();
  expect(addressOf('https://example.org/a b')).toBeUndefined();
  expect(addressOf('https://example.org/a')).toBe('https://example.org/a');
  expect(addressOf('javascript:alert(1)')).toBeUndefined();
});

test('values in a line', () => {
  expect([kim, leads, path, [1, [2, null]], { a: 1, who: kim }, true].map(textOfValue)).toEqual([
    'Kim Jong Un',
    'HOLDS_OFFICE',
    'Kim Jong Un – North Korea',
    '1, 2, null',
    '{a: 1, who: Kim Jong Un}',
    'true',
  ]);
});

test('columns are as wide as their values, within reason', () => {
  const [short = 0, long = 0, name = 0] = columnWidths(['a', 'b', 'quite a long name'], [['x', 'y'.repeat(500), 1]]);
  expect(short).toBeLessThan(name);
  expect(name).toBeLessThan(long);
  expect(long).toBeLessThan(500);
});

test('a row opens as a whole, and each of its cells by itself', () => {
  let open = toggleCell(new Set<string>(), 1, 0);
  expect([isRowOpen(open, 1), isCellOpen(open, 1, 0), isCellOpen(open, 1, 1)]).toEqual([false, true, false]);
  open = toggleRow(open, 1, 2);
  expect([isRowOpen(open, 1), isCellOpen(open, 1, 0), isCellOpen(open, 1, 1)]).toEqual([true, true, true]);
  open = toggleCell(open, 1, 1);
  expect([isCellOpen(open, 1, 0), isCellOpen(open, 1, 1), isCellOpen(open, 2, 1)]).toEqual([true, false, false]);
  open = toggleRow(open, 1, 2);
  expect([isCellOpen(open, 1, 0), isCellOpen(open, 1, 1)]).toEqual([false, false]);
});

test('an answer to be read holds as many rows as are short enough', () => {
  const answer = {
    columns: ['a'],
    rows: [['x'.repeat(50)], ['y'], ['z']],
    truncated: false,
    stats: { rows: 3, ms: 1 },
  };
  expect(prettyAnswer(answer).shownRows).toBe(3);
  expect(JSON.parse(prettyAnswer(answer).text)).toEqual(answer);
  const { text, shownRows } = prettyAnswer(answer, 60);
  expect([shownRows, JSON.parse(text).rows.length]).toEqual([1, 1]);
});
