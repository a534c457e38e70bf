import { expect, test } from '@jest/globals';
import { Compile } from 'typebox/compile';
import { ExtractionSchema } from '../../../schema/extraction.ts';
import { read } from './traced-reading.ts';

const text =
  'Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed in Nairobi on Monday. Ruto will visit Haiti.\n\n' +
  'Ruto met Ahmed on Monday, Reuters said. Ahmed called on Eritrea to open its border.';

test('the same article gives the same bytes', async () => {
  expect(JSON.stringify(await read({ text, publishedAt: '2024-03-27' }))).toBe(
    JSON.stringify(await read({ text, publishedAt: '2024-03-27' })),
  );
});

test('the extraction is what the schema promises', async () => {
  const errors = Compile(ExtractionSchema).Errors(await read({ text, publishedAt: '2024-03-27' }));
  expect([...errors]).toEqual([]);
});

test('one event in two sentences is one claim with two pieces of evidence', async () => {
  const claims = (await read({ text, publishedAt: '2024-03-27' })).claims.filter(
    ({ predicate, mode }) => predicate === 'CONSULT' && mode === undefined,
  );
  expect(claims.map(({ evidence }) => evidence.map(({ sentence }) => sentence))).toEqual([[0, 2]]);
});
