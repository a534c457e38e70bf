import { expect, test } from '@jest/globals';
import { PREDICATES as ALL_PREDICATES, EVENT_MODES, SYMMETRIC_PREDICATES } from '../../../schema/predicates.ts';
import {
  close,
  countFilters,
  hide,
  only,
  open,
  resetFilters,
  showHidden,
} from '../../../web/graph/address/change-address.ts';
import { type GraphAddress, readAddress, writeAddress } from '../../../web/graph/address/graph-address.ts';
import { groupOf, isSymmetric, PREDICATES } from '../../../web/graph/address/known-values.ts';

const FULL =
  'entity=state_prk&entity=person_1&hide=state_usa&predicate=CONSULT&predicate=AID&status=planned&polarity=negated&publisher=The+Times&from=2002&to=2024-05&between=yes&limit=2000&show=claims&selected=claim_1';

test('an address says all of the view, and the same view writes the same address', () => {
  const address = readAddress(FULL);
  expect(address).toEqual({
    entities: ['state_prk', 'person_1'],
    hidden: ['state_usa'],
    predicates: ['CONSULT', 'AID'],
    statuses: ['planned'],
    polarities: ['negated'],
    publishers: ['The Times'],
    from: '2002',
    to: '2024-05',
    between: true,
    limit: 2000,
    selected: 'claim_1',
    shown: 'claims',
  } satisfies GraphAddress);
  expect(writeAddress(address)).toBe(FULL);
  expect(writeAddress(readAddress(''))).toBe('');
});

test('what makes no sense in an address counts as left out', () => {
  const address = readAddress(
    'entity=a&entity=a&entity=&predicate=FLY&status=never&polarity=&from=May&to=20240&limit=-1&show=nothing&between=no',
  );
  expect(address).toEqual({ ...readAddress(''), entities: ['a'] });
  expect(readAddress('limit=99999').limit).toBe(10_000);
  expect(readAddress(Array.from({ length: 60 }, (_, n) => `entity=e${n}`).join('&')).entities).toHaveLength(50);
});

test('entities are opened, closed, taken out, and shown again', () => {
  const start = readAddress('entity=a&entity=b&predicate=AID&selected=b');
  expect(open(start, 'c').entities).toEqual(['a', 'b', 'c']);
  expect(open(start, 'a').entities).toEqual(['b', 'a']);
  expect(close(start, 'b')).toMatchObject({ entities: ['a'], selected: null });
  expect(hide(start, 'a')).toMatchObject({ entities: ['b'], hidden: ['a'], selected: 'b' });
  expect(open(hide(start, 'a'), 'a')).toMatchObject({ entities: ['b', 'a'], hidden: [] });
  expect(showHidden(hide(start, 'a')).hidden).toEqual([]);
  expect(only(hide(start, 'a'), 'c')).toMatchObject({
    entities: ['c'],
    hidden: [],
    selected: 'c',
    predicates: ['AID'],
  });
});

test('filters are counted by kind and reset together', () => {
  const address = readAddress(FULL);
  expect(countFilters(address)).toBe(5);
  expect(countFilters(resetFilters(address))).toBe(0);
  expect(resetFilters(address)).toMatchObject({ entities: address.entities, limit: 2000, between: true });
});

test('what the page knows of the ontology is what the contracts say', () => {
  expect([...PREDICATES].sort()).toEqual([...ALL_PREDICATES].sort());
  expect(PREDICATES.filter((name) => groupOf(name) === 'event').sort()).toEqual(Object.keys(EVENT_MODES).sort());
  for (const predicate of ALL_PREDICATES)
    expect([predicate, isSymmetric({ predicate })]).toEqual([predicate, SYMMETRIC_PREDICATES.has(predicate)]);
  expect(isSymmetric({ predicate: 'CONSULT', mode: 'visit' })).toBe(false);
});
