import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type CypherAddress, readAddress, writeAddress } from '../../../web/cypher/address/cypher-address.ts';

const address = (given: Partial<CypherAddress>): CypherAddress => ({
  parameters: {},
  view: 'table',
  run: false,
  ...given,
});
const LONG = `MATCH (n) WHERE n.name IN [${Array.from({ length: 400 }, (_, index) => `'name ${index}'`).join(', ')}] RETURN n`;
/** Nothing that could be packed. */
const NOISE = randomBytes(14_000).toString('base64');

describe('what is written is read back', () => {
  test.each<[string, CypherAddress]>([
    ['a query', address({ query: 'MATCH (p:Person)\nRETURN p' })],
    ['signs', address({ query: `RETURN '100 % & + = # ü 😀', "%41"`, run: true })],
    ['values', address({ query: 'RETURN $a', parameters: { a: [1, 'x', null, { b: true }] }, view: 'graph' })],
    [
      'a named query',
      address({ named: 'meetings', parameters: { who: 'Álvaro Uribe', other: null }, view: 'json', run: true }),
    ],
    ['a long query', address({ query: LONG, parameters: { a: 'é' }, view: 'graph', run: true })],
    ['an empty query', address({ query: '' })],
    ['nothing', address({})],
  ])('%s', async (_name, given) => {
    const text = await writeAddress(given);
    expect(await readAddress(text ?? 'nothing')).toEqual(given);
  });
});

test('a short query can be read in the address, a long one is packed', async () => {
  expect(await writeAddress(address({ query: 'RETURN 1', run: true }))).toBe('query=RETURN+1&run=1');
  const packed = await writeAddress(address({ query: LONG, view: 'json' }));
  expect(packed).toMatch(/^packed=[\w-]+&view=json$/);
  expect(packed?.length).toBeLessThan(LONG.length / 2);
});

test('what is too long for any address is left out', async () => {
  expect(await writeAddress(address({ query: NOISE }))).toBeUndefined();
});

test.each([
  ['parameters=nonsense', address({})],
  ['parameters=[1]&query=RETURN+1', address({ query: 'RETURN 1' })],
  ['view=cake', address({})],
  ['run=1', address({})],
  ['packed=%25%25&run=1', address({})],
  ['packed=AAAA', address({})],
  ['named=family&query=RETURN+1', address({ named: 'family' })],
])('an address that nobody wrote: %s', async (text, expected) => expect(await readAddress(text)).toEqual(expected));
