import { describe, expect, test } from '@jest/globals';
import { STATUSES } from '../../../schema/predicates.ts';
import { topicOf } from '../../../services/graph/write/contradictions/claim-topic.ts';
import { type ComparedClaim, contradicts } from '../../../services/graph/write/contradictions/contradicts.ts';
import { daysOfTime, overlap } from '../../../services/graph/write/contradictions/days-of-time.ts';
import { STATUS_PAIRS, verdictOn } from '../../../services/graph/write/contradictions/status-pairs.ts';

const iso = (day: number | undefined): string | undefined =>
  day === undefined || !Number.isFinite(day)
    ? String(day)
    : new Date(day * 86_400_000).toISOString().replace(/T.*/, '').replace('+00', '');

describe('the days of an EDTF time', () => {
  test.each([
    ['2002', '2002-01-01', '2002-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-04-10', '2024-04-10', '2024-04-10'],
    ['2024-04-10~', '2024-04-10', '2024-04-10'],
    ['1990?', '1990-01-01', '1990-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2023-22', '2023-06-01', '2023-08-31'],
    ['2023-36', '2023-10-01', '2023-12-31'],
    ['2023-41', '2023-07-01', '2023-12-31'],
    ['1910/1945', '1910-01-01', '1945-12-31'],
    ['2024-05-06/2024-05-12', '2024-05-06', '2024-05-12'],
    ['2024-11/2025', '2024-11-01', '2025-12-31'],
    ['0099', '0099-01-01', '0099-12-31'],
    ['2017/..', '2017-12-31', 'Infinity'],
    ['2017/', '2017-12-31', 'Infinity'],
    ['../2017-03', '-Infinity', '2017-03-01'],
  ])('%s', (time, first, last) => {
    const days = daysOfTime(time);
    expect([iso(days?.first), iso(days?.last)]).toEqual([first, last]);
  });

  test.each([
    '',
    '..',
    '../..',
    'yesterday',
    '2024-13',
    '2024-00',
    '2024-5',
    '1945/1910',
    '2001/2002/2003',
    '20240410',
  ])('are none for %j', (time) => expect(daysOfTime(time)).toBeUndefined());

  test.each([
    ['2002', '2002-09-17', true],
    ['2002', '2018', false],
    ['1910/1945', '1945-08-15', true],
    ['1910/1945', '1946', false],
    ['2024-04-10', '2024-04', true],
    ['2024-04-10', '2024-04-11', false],
    ['2024-05-06/2024-05-12', '2024-05-12', true],
    ['2017', '2017/..', true],
    ['2017-06', '2017/..', false],
    ['2018', '2017/..', true],
    ['2016', '2017-03/..', false],
  ])('%s and %s overlap: %s', (left, right, expected) => {
    const [one, other] = [daysOfTime(left), daysOfTime(right)];
    expect(one && other && [overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  });
});

describe('the table of statuses', () => {
  test('has every pair once, and says why', () => {
    const pairs = STATUS_PAIRS.flatMap(({ affirmed, negated }) =>
      affirmed.flatMap((one) => negated.map((other) => `${one} ${other}`)),
    );
    const all = STATUSES.flatMap((one) => STATUSES.map((other) => `${one} ${other}`));
    expect([...pairs].sort()).toEqual([...all].sort());
    expect(STATUS_PAIRS.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });

  test.each([
    ['occurred', 'occurred', 'opposed'],
    ['planned', 'occurred', 'compatible'],
    ['possible', 'occurred', 'compatible'],
    ['possible', 'possible', 'compatible'],
    ['former', 'ongoing', 'compatible'],
    ['ongoing', 'occurred', 'opposed when dated'],
    ['occurred', 'ongoing', 'compatible'],
  ] as const)('%s and not %s are %s', (affirmed, negated, verdict) =>
    expect(verdictOn(affirmed, negated)).toBe(verdict),
  );
});

const compared = (time: string | undefined, days: readonly string[], more: Partial<ComparedClaim> = {}) => ({
  predicate: 'CONSULT' as const,
  hasObject: true,
  status: 'occurred' as const,
  time,
  told: { days, isUndated: false },
  ...more,
});
const unknown = { told: { days: [], isUndated: true } };
const objectless = { hasObject: false };
const office = { predicate: 'HOLDS_OFFICE', status: 'ongoing' } as const;
const plan = { status: 'planned' } as const;

test.each<[string, ComparedClaim, ComparedClaim, boolean]>([
  ['met in 2002, did not meet in 2018', compared('2002', []), compared('2018', []), false],
  ['met on a day of the month in which they did not', compared('2024-04-10', []), compared('2024-04', []), true],
  ['met on Monday; did not meet, says Tuesday', compared('2024-05-13', []), compared(undefined, ['2024-05-14']), true],
  ['met on Monday; did not meet, said before', compared('2024-05-13', []), compared(undefined, ['2024-05-08']), false],
  ['met years ago; did not meet, says today', compared('2002-09-17', []), compared(undefined, ['2024-05-14']), false],
  ['undated, within a week', compared(undefined, ['2024-05-14']), compared(undefined, ['2024-05-20']), true],
  ['undated, half a year apart', compared(undefined, ['2018-06-12']), compared(undefined, ['2019-02-28']), false],
  ['one telling of many', compared(undefined, ['2018-06-12', '2019-03-01']), compared(undefined, ['2019-02-28']), true],
  ['two texts without any date', compared(undefined, [], unknown), compared(undefined, [], unknown), true],
  ['one text without any date', compared(undefined, [], unknown), compared(undefined, ['2024-05-14']), false],
  ['an undated text and a date', compared('2024', []), compared(undefined, [], unknown), false],
  [
    'is president, is not',
    compared(undefined, ['2024-05-01'], office),
    compared(undefined, ['2024-05-25'], office),
    true,
  ],
  ['was, is not', compared('2005/2021', [], { ...office, status: 'former' }), compared('2021', [], office), false],
  ['a plan ahead, and none', compared('2024-06-01', [], plan), compared(undefined, ['2024-05-20'], plan), true],
  ['a plan long past', compared('2024-05-01', [], plan), compared(undefined, ['2024-05-20'], plan), false],
  ['was to meet, did not', compared('2024-05-13', [], plan), compared('2024-05-13', []), false],
  [
    'undated without an object',
    compared(undefined, ['2024-05-14'], objectless),
    compared('2024-05-13', [], objectless),
    false,
  ],
  ['dated without an object', compared('2024-05-13', [], objectless), compared('2024-05', [], objectless), true],
  ['going on that day, not done', compared('2024-05-13', [], { status: 'ongoing' }), compared('2024-05-13', []), true],
  [
    'going on, not done',
    compared(undefined, ['2024-05-13'], { status: 'ongoing' }),
    compared(undefined, ['2024-05-13']),
    false,
  ],
  ['a time that is none', compared('soon', []), compared('2024', []), false],
])('%s', (_case, affirmed, negated, expected) => expect(contradicts(affirmed, negated)).toBe(expected));

describe('the topic of a claim', () => {
  const base = { predicate: 'CONSULT', subject: 'state_usa', object: 'state_chn' } as const;

  test('is the same for both orders of the ends where the predicate is symmetric, a visit apart', () => {
    const turned = { ...base, subject: base.object, object: base.subject };
    expect(topicOf(base)).toMatch(/^topic_[0-9a-f]{32}$/);
    expect(topicOf(turned)).toBe(topicOf(base));
    expect(topicOf({ ...turned, mode: 'visit' })).not.toBe(topicOf({ ...base, mode: 'visit' }));
    expect(topicOf({ ...turned, predicate: 'AID' })).not.toBe(topicOf({ ...base, predicate: 'AID' }));
  });

  test('is another one for another predicate, end, mode or role', () => {
    const others = [
      { predicate: 'COOPERATE' },
      { subject: 'state_jpn' },
      { object: undefined },
      { mode: 'phone' },
      { role: 'x' },
    ];
    const topics = others.map((other) => topicOf({ ...base, ...other } as Parameters<typeof topicOf>[0]));
    expect(new Set([...topics, topicOf(base)]).size).toBe(others.length + 1);
  });
});
