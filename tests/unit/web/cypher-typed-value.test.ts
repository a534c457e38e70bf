import { describe, expect, test } from '@jest/globals';
import { parameterErrorsOf } from '../../../web/cypher/parameters/parameter-errors.ts';
import {
  changeKind,
  draftOf,
  type ParameterDraft,
  readDraft,
  readDrafts,
} from '../../../web/cypher/parameters/typed-value.ts';

describe('a value as it is written', () => {
  test.each<[ParameterDraft, unknown]>([
    [{ kind: 'text', text: '5' }, '5'],
    [{ kind: 'text', text: '' }, ''],
    [{ kind: 'number', text: ' 5 ' }, 5],
    [{ kind: 'number', text: '-1.5e3' }, -1500],
    [{ kind: 'boolean', text: 'true' }, true],
    [{ kind: 'boolean', text: 'false' }, false],
    [{ kind: 'null', text: '' }, null],
    [{ kind: 'list', text: '["a", 1]' }, ['a', 1]],
    [{ kind: 'json', text: '{"a": [1]}' }, { a: [1] }],
  ])('%j', (draft, value) => {
    expect(readDraft(draft)).toEqual({ value });
    expect(readDraft(draftOf(value))).toEqual({ value });
  });

  test.each<[ParameterDraft, RegExp]>([
    [{ kind: 'number', text: 'five' }, /not a number/],
    [{ kind: 'number', text: '' }, /not a number/],
    [{ kind: 'number', text: '0x10' }, /not a number/],
    [{ kind: 'number', text: '1e999' }, /not a number/],
    [{ kind: 'number', text: '9007199254740993' }, /Digits would be lost/],
    [{ kind: 'list', text: '{"a": 1}' }, /not a list/],
    [{ kind: 'list', text: 'a, b' }, /not a list/],
    [{ kind: 'json', text: '{a: 1}' }, /not JSON/],
  ])('%j is refused', (draft, error) => {
    expect(readDraft(draft)).toEqual({ error: expect.stringMatching(error) });
  });

  test('keeps what it can as another kind', () => {
    expect(changeKind({ kind: 'text', text: '5' }, 'number')).toEqual({ kind: 'number', text: '5' });
    expect(changeKind({ kind: 'text', text: '5' }, 'boolean')).toEqual({ kind: 'boolean', text: 'false' });
    expect(changeKind({ kind: 'text', text: '' }, 'list')).toEqual({ kind: 'list', text: '[]' });
    expect(changeKind({ kind: 'text', text: '5' }, 'null')).toEqual({ kind: 'null', text: '' });
  });
});

test('only the values that are asked for are read, and only those that are given', () => {
  const drafts = { a: draftOf(1), b: { kind: 'number', text: 'x' }, c: draftOf('unused') } as const;
  expect(readDrafts(['a', 'b', 'missing'], drafts)).toEqual({
    values: { a: 1 },
    errors: { b: 'This is not a number.' },
  });
});

describe('what a problem says of single values', () => {
  const problem = { type: '', title: '', status: 400, detail: '' };
  test('of a named query', () => {
    const errors = [
      { path: '/parameters', message: "must have required property 'who'" },
      { path: '/parameters/mode', message: 'must be one of assist, change' },
      { path: '/parameters/a~1b/0', message: 'must be a string' },
      { path: '/limit', message: 'must be an integer' },
    ];
    expect(parameterErrorsOf({ ...problem, errors })).toEqual({
      who: 'A value is needed.',
      mode: 'It must be one of assist, change.',
      'a/b': 'It must be a string.',
    });
  });
  test('of a query of one’s own', () => {
    expect(parameterErrorsOf({ ...problem, detail: 'Expected parameter(s): x, y' })).toEqual({
      x: 'A value is needed.',
      y: 'A value is needed.',
    });
    expect(parameterErrorsOf({ ...problem, detail: '/ by zero' })).toEqual({});
  });
});
