import { expect, test } from '@jest/globals';
import { claimFilter } from '../../../services/graph/read/neighbourhood/claim-filter.ts';
import { countAround, edgesAround } from '../../../services/graph/read/neighbourhood/neighbourhood-edges.ts';
import { toFacets } from '../../../services/graph/read/neighbourhood/neighbourhood-facets.ts';

test('no filter is no Cypher', () => {
  expect(claimFilter({})).toEqual({ text: '', params: {} });
});

test('what is cheap is asked first, and values stand in parameters only', () => {
  const { text, params } = claimFilter({
    predicate: ['AID'],
    polarity: ['negated'],
    to: '2024',
    publisher: ["The 'Times'"],
  });
  expect(params).toEqual({
    predicate: ['AID'],
    polarity: ['negated'],
    from: null,
    to: '2024',
    publisher: ["The 'Times'"],
  });
  expect(text).toMatch(/c\.predicate IN \$predicate AND c\.polarity IN \$polarity[\s\S]*\$to[\s\S]*\$publisher/);
  expect(text).not.toContain('Times');
});

test('edges and their count go through the same filters', () => {
  const filters = { status: ['planned' as const] };
  const [edges, count] = [edgesAround(['a'], filters, 10), countAround(['a'], filters)];
  expect(edges.params).toEqual({ ...count.params, limit: 10 });
  expect(edges.text.slice(0, edges.text.indexOf('ORDER BY') - 8)).toBe(
    count.text.slice(0, count.text.indexOf('\nRETURN')),
  );
});

test('facets are summed from the kinds, most frequent first and then by name', () => {
  const kind = (predicate: string, status: string, count: number) => ({
    predicate,
    status,
    polarity: 'affirmed',
    count,
  });
  const rows = [kind('AID', 'planned', 2), kind('AID', 'occurred', 1), kind('ACCUSE', 'occurred', 3)];
  expect(toFacets(rows, [{ name: 'The Times', count: 5 }])).toEqual({
    predicates: [
      { name: 'ACCUSE', count: 3 },
      { name: 'AID', count: 3 },
    ],
    statuses: [
      { name: 'occurred', count: 4 },
      { name: 'planned', count: 2 },
    ],
    polarities: [{ name: 'affirmed', count: 6 }],
    publishers: [{ name: 'The Times', count: 5 }],
  });
});
