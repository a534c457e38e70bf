import { describe, expect, test } from '@jest/globals';
import { formatTotals } from '../../../cli/evaluation/format-report.ts';
import type { Gold, GoldClaim } from '../../../cli/evaluation/gold.ts';
import { foldName, tableOfNames } from '../../../cli/evaluation/names.ts';
import type { ReadClaim, ReadEntity } from '../../../cli/evaluation/readings.ts';
import { scoreClaims } from '../../../cli/evaluation/score-claims.ts';
import { scoreEntities } from '../../../cli/evaluation/score-entities.ts';
import { totalScores } from '../../../cli/evaluation/totals.ts';

const entities: Gold['entities'] = [
  { name: 'Amina Bello', type: 'Person', aka: ['Bello'] },
  { name: 'Nigeria', type: 'State', aka: ['Nigerian'] },
  { name: 'Kenya', type: 'State' },
  { name: 'African Union', type: ['Organization', 'Place'], aka: ['AU'] },
  { name: 'Nairobi', type: 'Place', core: false },
];
const gold = (claims: GoldClaim[]): Gold => ({ file: 'a.txt', forbidden: ['Facebook'], entities, claims });
const names = tableOfNames(entities);
const visit: GoldClaim = {
  s: ['Amina Bello', 'Nigeria'],
  p: 'CONSULT',
  o: 'Kenya',
  status: ['planned', 'possible'],
  core: true,
  mode: 'visit',
  time: '2024-05',
  by: ['Nigeria'],
};
const refusal: GoldClaim = {
  s: 'Kenya',
  p: ['REJECT', 'SANCTION'],
  o: [null, 'Nigeria'],
  status: 'occurred',
  core: true,
};
const praise: GoldClaim = { s: 'Kenya', p: 'SUPPORT', o: 'African Union', status: 'ongoing' };
const read = (changes: Partial<ReadClaim>): ReadClaim => ({
  predicate: 'CONSULT',
  subject: 'Amina Bello',
  object: 'Kenya',
  status: 'planned',
  polarity: 'affirmed',
  mode: null,
  role: null,
  time: null,
  attributedTo: [],
  evidence: ['Bello will visit Kenya.'],
  ...changes,
});

test.each([
  ['The Hague', 'hague'],
  ['Kim Jong-un', 'kim jong un'],
  ['U.S.', 'us'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['São  Tomé', 'sao tome'],
])('%s is compared as %s', (name, folded) => expect(foldName(name)).toBe(folded));

test('a name of its own comes before the alias of another', () => {
  const table = tableOfNames([
    { name: 'Georgia', type: 'State' },
    { name: 'State of Georgia', type: 'Place', aka: ['Georgia'] },
  ]);
  expect(table.get('georgia')).toBe('Georgia');
});

describe('entities', () => {
  const score = (...mentioned: [name: string, type: string][]) =>
    scoreEntities(
      gold([]),
      mentioned.map(([name, type]): ReadEntity => ({ name, type })),
      names,
    );

  test('are found under any of their names and any of their types', () => {
    expect(score(['Bello', 'Person'], ['the AU', 'Place'])).toEqual({
      found: 2,
      wrong: [],
      missed: ['Nigeria', 'Kenya'],
      contaminated: [],
    });
  });

  test('are wrong under another type, a second time, and when nobody knows them', () => {
    const { found, wrong } = score(
      ['Kenya', 'Place'],
      ['Bello', 'Person'],
      ['Amina Bello', 'Person'],
      ['May', 'Person'],
    );
    expect({ found, wrong }).toEqual({ found: 1, wrong: ['Kenya (Place)', 'Amina Bello (Person)', 'May (Person)'] });
  });

  test('neither earn nor cost anything when they are optional', () => {
    expect(score(['Nairobi', 'Place'], ['Nairobi', 'State'])).toMatchObject({ found: 0, wrong: [] });
  });

  test('from the furniture are wrong and counted apart', () => {
    expect(score(['Facebook', 'Organization'])).toMatchObject({
      wrong: ['Facebook (Organization)'],
      contaminated: ['Facebook'],
    });
  });
});

describe('claims', () => {
  const score = (expected: GoldClaim[], ...claims: ReadClaim[]) => scoreClaims(gold(expected), claims, names);
  const counts = ({ right, read: all, found, core }: ReturnType<typeof score>['loose']) => [right, all, found, core];

  test('match by any name, any alternative, and in both directions where the predicate has none', () => {
    const { loose, strict } = score([visit], read({ subject: 'KENYA', object: 'Nigerian' }));
    expect(counts(loose)).toEqual([1, 1, 1, 1]);
    expect(counts(strict)).toEqual([1, 1, 1, 1]);
  });

  test('do not match with subject and object exchanged where the predicate has a direction', () => {
    const { loose } = score([refusal], read({ predicate: 'REJECT', subject: 'Nigeria', object: 'Kenya' }));
    expect(counts(loose)).toEqual([0, 1, 0, 1]);
  });

  test('match without an object only where the gold allows that', () => {
    expect(counts(score([refusal], read({ predicate: 'SANCTION', subject: 'Kenya', object: null })).loose)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(counts(score([visit], read({ object: null })).loose)).toEqual([0, 1, 0, 1]);
  });

  test('with the wrong status are found loosely and not strictly', () => {
    const { loose, strict } = score([visit], read({ status: 'occurred' }));
    expect([counts(loose), counts(strict)]).toEqual([
      [1, 1, 1, 1],
      [0, 1, 0, 1],
    ]);
  });

  test('with the wrong polarity are not found at all', () => {
    expect(counts(score([visit], read({ polarity: 'negated' })).loose)).toEqual([0, 1, 0, 1]);
    const negated = { ...visit, polarity: ['negated' as const, 'affirmed' as const] };
    expect(counts(score([negated], read({ polarity: 'negated' })).loose)).toEqual([1, 1, 1, 1]);
  });

  test('count once when they differ only in what the measure does not see', () => {
    const twice = [read({ status: 'planned' }), read({ subject: 'Kenya', object: 'Bello', status: 'occurred' })];
    const { loose, strict } = score([visit], ...twice);
    expect([counts(loose), counts(strict)]).toEqual([
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
  });

  test('that need not be found are right and not missed', () => {
    expect(counts(score([praise]).loose)).toEqual([0, 0, 0, 0]);
    const { loose } = score(
      [visit, praise],
      read({ predicate: 'SUPPORT', subject: 'Kenya', object: 'AU', status: 'ongoing' }),
    );
    expect(counts(loose)).toEqual([1, 1, 0, 1]);
    expect(loose.missed).toEqual(['Amina Bello/Nigeria CONSULT Kenya [planned/possible]  «  »']);
  });

  test('have their qualifiers scored when they were found and the gold gives them', () => {
    const exact = read({ mode: 'visit', time: '2024-05-07', attributedTo: ['Nigerian'] });
    expect(score([visit, refusal], exact).qualifiers).toEqual({
      role: { right: 0, of: 0 },
      mode: { right: 1, of: 1 },
      time: { right: 1, of: 1 },
      by: { right: 1, of: 1 },
    });
    const vague = read({ time: '2024-050' });
    expect(score([visit], vague).qualifiers).toMatchObject({ mode: { right: 0, of: 1 }, time: { right: 0, of: 1 } });
  });
});

test('totals add up before dividing, and say so where there is nothing to divide', () => {
  const empty = { entities: scoreEntities(gold([]), [], names), claims: scoreClaims(gold([]), [], names) };
  const good = {
    entities: scoreEntities(
      gold([]),
      [
        { name: 'Kenya', type: 'State' },
        { name: 'May', type: 'Person' },
      ],
      names,
    ),
    claims: scoreClaims(gold([visit, refusal]), [read({})], names),
  };
  expect(totalScores([empty]).loose).toMatchObject({ precision: null, recall: null, f1: 0 });
  const totals = totalScores([empty, good]);
  expect(totals.entities).toEqual({ precision: 0.5, recall: 1 / 8, f1: 0.2, fromFurniture: 0 });
  expect(totals.loose).toMatchObject({ precision: 1, recall: 0.5, right: 1, read: 1, found: 1, core: 2 });
  expect(formatTotals(totals).split('\n')[1]).toBe(
    'claims (loose)    P  100.0  R   50.0  F1   66.7   1/1 right, 1/2 core found',
  );
});
