import { describe, expect, test } from '@jest/globals';
import { errorPlaceOf } from '../../../web/cypher/editor/error-place.ts';
import { describeProblem } from '../../../web/cypher/run/failure.ts';
import { fileName } from '../../../web/cypher/run/file-name.ts';
import { requestFor } from '../../../web/cypher/run/question.ts';
import {
  addressOf,
  changeWorkspace,
  FIRST_WORKSPACE,
  parameterNames,
  type Workspace,
} from '../../../web/cypher/workspace/workspace.ts';

const problem = (status: number, more = {}) => ({ type: '/docs/problems#x', title: 'T', status, detail: 'D', ...more });

describe('where the error is', () => {
  const at = (offset: number, text: string) => problem(400, { position: { offset, line: 1, column: 1, text } });
  test('exactly the text that the service names', () => {
    expect(errorPlaceOf(at(17, 'RETRUN'), 'MATCH (p:Person) RETRUN p')).toEqual({ from: 17, to: 23, message: 'D' });
  });
  test('also after white space', () => {
    expect(errorPlaceOf(at(8, 'q'), 'RETURN 1\n  q')).toMatchObject({ from: 11, to: 12 });
  });
  test('a point, at the end, or where the text stands no longer', () => {
    expect(errorPlaceOf(at(6, ''), 'RETURN')).toMatchObject({ from: 6, to: 6 });
    expect(errorPlaceOf(at(99, ''), 'RETURN')).toMatchObject({ from: 6, to: 6 });
    expect(errorPlaceOf(at(0, 'b'), 'a b')).toMatchObject({ from: 0, to: 0 });
  });
  test('nowhere, without a place', () => expect(errorPlaceOf(problem(400), 'RETURN')).toBeUndefined());
});

test.each([
  [problem(408), /LIMIT/],
  [problem(413), /shorter/],
  [problem(429), /Wait/],
  [problem(503), /back/],
  [problem(403, { operation: 'CREATE' }), /only reads/],
  [problem(400, { type: '/docs/problems#cypher-memory' }), /fewer rows/],
])('what to do about %j', (given, advice) => expect(describeProblem(given).advice).toMatch(advice));

test('a key without the right is not told to write another query', () => {
  expect(describeProblem(problem(403)).advice).toBeUndefined();
});

test('files are named by what was asked and when', () => {
  const now = new Date(2024, 4, 1, 9, 5, 7);
  expect(fileName({ kind: 'named', name: 'said-by', parameters: {} }, { format: 'csv' }, now)).toBe(
    'newsgraph-said-by-2024-05-01-090507.csv',
  );
  expect(fileName({ kind: 'free', query: 'RETURN 1', parameters: {} }, { format: 'ndjson' }, now)).toBe(
    'newsgraph-answer-2024-05-01-090507.ndjson',
  );
});

test('questions are sent where they belong', () => {
  expect(requestFor({ kind: 'free', query: 'RETURN $a', parameters: { a: 1 } })).toEqual({
    path: '/v1/cypher',
    body: { query: 'RETURN $a', parameters: { a: 1 } },
  });
  expect(requestFor({ kind: 'named', name: 'a/b', parameters: {} }).path).toBe('/v1/queries/a%2Fb');
});

describe('the workspace', () => {
  const after = (...actions: Parameters<typeof changeWorkspace>[1][]): Workspace =>
    actions.reduce(changeWorkspace, FIRST_WORKSPACE);

  test('is touched by an edit, and then was not run as it stands', () => {
    expect(after({ type: 'edit-query', query: FIRST_WORKSPACE.query })).toBe(FIRST_WORKSPACE);
    const ran = after({ type: 'edit-query', query: 'RETURN $a' }, { type: 'ran' });
    expect([ran.ran, ran.isTouched, parameterNames(ran)]).toEqual([true, true, ['a']]);
    expect(changeWorkspace(ran, { type: 'set-draft', name: 'a', draft: { kind: 'text', text: 'x' } }).ran).toBe(false);
    expect(changeWorkspace(ran, { type: 'set-view', view: 'graph' }).ran).toBe(true);
  });

  test('a named query keeps the query of one’s own beside it', () => {
    const named = after(
      { type: 'edit-query', query: 'RETURN 1' },
      { type: 'open-named', name: 'family', values: { name: 'Kim' } },
    );
    expect(addressOf(named, named.namedValues)).toEqual({
      named: 'family',
      parameters: { name: 'Kim' },
      view: 'table',
      run: false,
    });
    expect(changeWorkspace(named, { type: 'leave-named' })).toMatchObject({ named: undefined, query: 'RETURN 1' });
    const edited = changeWorkspace(named, {
      type: 'open-query',
      query: 'RETURN $name',
      parameters: { name: 'Kim', since: null },
    });
    expect(edited.drafts).toEqual({ name: { kind: 'text', text: 'Kim' }, since: { kind: 'null', text: '' } });
  });

  test('takes up an address, with the line breaks of the editor', () => {
    const loaded = after({
      type: 'load',
      address: { query: 'RETURN\r\n$a', parameters: { a: [1] }, view: 'json', run: true },
    });
    expect(loaded).toMatchObject({
      query: 'RETURN\n$a',
      view: 'json',
      ran: true,
      drafts: { a: { kind: 'list', text: '[1]' } },
    });
    expect(after({ type: 'load', address: { parameters: {}, view: 'table', run: false } })).toBe(FIRST_WORKSPACE);
  });
});
