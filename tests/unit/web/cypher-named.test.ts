import { expect, test } from '@jest/globals';
import { NAMED_QUERIES } from '../../../services/cypher/queries/catalogue.ts';
import { readMarkdown } from '../../../web/cypher/named/markdown.ts';
import { formErrorsOf, formFieldsOf, valuesToSend } from '../../../web/cypher/named/parameter-form.ts';

const fields = formFieldsOf({
  type: 'object',
  required: ['who'],
  properties: {
    who: { type: 'string', minLength: 1, pattern: '\\S', description: 'Who', examples: ['Japan'] },
    mode: { type: ['string', 'null'], default: null, enum: ['meet', 'yield', null] },
    since: { type: ['string', 'null'], default: null, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    role: { type: ['string', 'null'], default: null, minLength: 1 },
    most: { type: ['integer', 'null'], default: null },
    old: { type: 'boolean' },
  },
});

test('a field for each value, as its schema describes it', () => {
  expect(fields.map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
    ['who', 'entity', true],
    ['mode', 'choice', false],
    ['since', 'date', false],
    ['role', 'text', false],
    ['most', 'number', false],
    ['old', 'boolean', false],
  ]);
  expect(fields[0]).toMatchObject({ description: 'Who', examples: ['Japan'] });
  expect(fields[1]?.choices).toEqual(['meet', 'yield']);
  expect(formFieldsOf(undefined)).toEqual([]);
});

test('every query of the catalogue becomes a form that takes its own example', () => {
  for (const { parameters, example } of NAMED_QUERIES) {
    const own = formFieldsOf(parameters);
    expect(own.map(({ name }) => name)).toEqual(Object.keys(example));
    expect(formErrorsOf(own, example)).toEqual({});
    expect(valuesToSend(own, example)).toEqual(example);
  }
});

test('what is left out is null, and what must not be is said', () => {
  expect(valuesToSend(fields, { who: 'Japan', mode: '', role: null })).toEqual({
    who: 'Japan',
    mode: null,
    since: null,
    role: null,
    most: null,
    old: null,
  });
  expect(formErrorsOf(fields, { who: '  ', since: 'May 2002' })).toEqual({
    who: 'A value is needed.',
    since: expect.stringContaining('2002-09-17'),
  });
  expect(formErrorsOf(fields, { who: 'Japan', since: '2002-09' })).toEqual({});
});

test('descriptions: paragraphs, code and emphasis, and nothing that runs', () => {
  expect(readMarkdown('Read `a*b*`, *this* and **that**.\n\nSecond <b>one</b>, snake_case_name, 2 * 3.')).toEqual([
    [
      { kind: 'text', text: 'Read ' },
      { kind: 'code', text: 'a*b*' },
      { kind: 'text', text: ', ' },
      { kind: 'emphasis', text: 'this' },
      { kind: 'text', text: ' and ' },
      { kind: 'strong', text: 'that' },
      { kind: 'text', text: '.' },
    ],
    [{ kind: 'text', text: 'Second <b>one</b>, snake_case_name, 2 * 3.' }],
  ]);
});
