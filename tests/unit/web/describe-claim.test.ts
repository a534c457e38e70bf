import { describe, expect, test } from '@jest/globals';
import type { ClaimDetail } from '../../../schema/claim.ts';
import { EVENT_MODES, POLARITIES, PREDICATES, STATUSES } from '../../../schema/predicates.ts';
import { type ClaimInWords, describeClaim } from '../../../web/claims/describe-claim.ts';
import { describePredicate } from '../../../web/claims/describe-predicate.ts';
import { describeSources } from '../../../web/claims/describe-sources.ts';
import { describeTime } from '../../../web/claims/describe-time.ts';

const KISHIDA = { id: 'person_1', name: 'Fumio Kishida', type: 'Person' as const };
const KIM = { id: 'person_2', name: 'Kim Jong Un', type: 'Person' as const };
const JAPAN = { id: 'state_jpn', name: 'Japan', type: 'State' as const };
const TOKYO = { id: 'place_1', name: 'Tokyo', type: 'Place' as const };

const claim = (given: Partial<ClaimInWords>): ClaimInWords => ({
  predicate: 'CONSULT',
  subject: KISHIDA,
  object: KIM,
  status: 'occurred',
  polarity: 'affirmed',
  ...given,
});

describe('a claim in words', () => {
  test.each<[string, Partial<ClaimInWords>]>([
    ['Fumio Kishida met Kim Jong Un', {}],
    ['Fumio Kishida did not meet Kim Jong Un', { polarity: 'negated' }],
    ['Fumio Kishida may meet Kim Jong Un', { status: 'possible' }],
    ['Fumio Kishida plans to meet Kim Jong Un', { status: 'planned' }],
    ['Fumio Kishida does not plan to meet Kim Jong Un', { status: 'planned', polarity: 'negated' }],
    ['Fumio Kishida is meeting Kim Jong Un', { status: 'ongoing' }],
    ['Fumio Kishida held talks', { object: null }],
    ['Fumio Kishida may visit Tokyo', { mode: 'visit', status: 'possible', object: TOKYO }],
    ['Fumio Kishida sought a meeting with Kim Jong Un', { predicate: 'REQUEST', mode: 'meet' }],
    ['Fumio Kishida refused to meet Kim Jong Un', { predicate: 'REJECT', mode: 'meet' }],
    ['Kim Jong Un abducted Fumio Kishida', { predicate: 'ASSAULT', mode: 'abduct', subject: KIM, object: KISHIDA }],
    ['Kim Jong Un abducted people of Japan', { predicate: 'ASSAULT', mode: 'abduct', subject: KIM, object: JAPAN }],
    ['Kim Jong Un abducted people', { predicate: 'ASSAULT', mode: 'abduct', subject: KIM, object: null }],
    ['Fumio Kishida made a commitment', { predicate: 'AGREE', object: null }],
  ])('%s', (words, given) => {
    expect(describeClaim(claim(given))).toBe(words);
  });

  test.each<[string, Partial<ClaimInWords>]>([
    ['Fumio Kishida is prime minister of Japan', { role: 'prime minister', status: 'ongoing' }],
    ['Fumio Kishida was formerly prime minister of Japan', { role: 'prime minister', status: 'former' }],
    ['Fumio Kishida was never an office holder of Japan', { status: 'former', polarity: 'negated' }],
    [
      'Fumio Kishida may be an employee with Japan',
      { predicate: 'AFFILIATED_WITH', role: 'employee', status: 'possible' },
    ],
    ['Fumio Kishida is not a citizen of Japan', { predicate: 'CITIZEN_OF', status: 'ongoing', polarity: 'negated' }],
    ['Fumio Kishida is prime minister', { role: 'prime minister', status: 'ongoing', object: null }],
  ])('a standing relation: %s', (words, given) => {
    expect(describeClaim(claim({ predicate: 'HOLDS_OFFICE', object: JAPAN, ...given }))).toBe(words);
  });

  test('says where, when and who says so', () => {
    const details = { time: '2024-03-26', place: TOKYO, attributedTo: [KIM, JAPAN, KISHIDA], sources: 2 };
    expect(describeClaim(claim(details))).toBe(
      'Fumio Kishida met Kim Jong Un, in Tokyo, 26 March 2024, according to Kim Jong Un, Japan and Fumio Kishida',
    );
    expect(describeClaim(claim({ mode: 'visit', object: TOKYO, place: TOKYO }))).toBe('Fumio Kishida visited Tokyo');
  });

  test('reads well for every predicate, mode, status and polarity', () => {
    for (const predicate of PREDICATES) {
      const modes: readonly string[] =
        predicate in EVENT_MODES ? EVENT_MODES[predicate as keyof typeof EVENT_MODES] : [];
      for (const mode of [undefined, ...modes]) {
        for (const status of STATUSES) {
          const [said, denied] = POLARITIES.map((polarity) =>
            describePredicate({ predicate, mode, status, polarity, object: JAPAN }),
          );
          expect(said).toMatch(/^[a-z][a-z, ]+[a-z]$/);
          expect(denied).toMatch(/\b(not|never)\b/);
          expect(said).not.toMatch(/\b(not|never|undefined)\b/);
        }
      }
    }
  });

  test('does not fail on a predicate of a newer service', () => {
    expect(describePredicate({ predicate: 'TRADES_WITH' as never, status: 'ongoing', polarity: 'negated' })).toBe(
      'not trades with',
    );
    expect(describePredicate({ predicate: 'toString' as never, status: 'ongoing', polarity: 'affirmed' })).toBe(
      'tostring',
    );
  });
});

test.each([
  ['2002', '2002'],
  ['2024-02', 'February 2024'],
  ['2024-04-10', '10 April 2024'],
  ['2024-22', 'summer 2024'],
  ['2024-34', 'second quarter of 2024'],
  ['197X/198X', 'the 1970s to the 1980s'],
  ['1910/1945', '1910 to 1945'],
  ['2019-02-27/2019-02-28', '27 February 2019 to 28 February 2019'],
  ['2014/..', 'since 2014'],
  ['../2014-05', 'until May 2014'],
  ['2016~', 'about 2016'],
  ['1950?', 'perhaps 1950'],
  ['2024-99', '2024-99'],
  ['soon', 'soon'],
])('the time %s is "%s"', (edtf, words) => {
  expect(describeTime(edtf)).toBe(words);
});

test('sources are stories; what only reprints one is told beside them, as far as all evidence is there', () => {
  const detail = (sources: number, articles: readonly string[], truncated = false) =>
    ({ sources, truncated, evidence: articles.map((id) => ({ article: { id } })) }) as unknown as ClaimDetail;
  expect(describeSources(detail(1, ['a', 'a']))).toBe('1 article');
  expect(describeSources(detail(1, ['a', 'b']))).toBe('1 article and 1 reprint');
  expect(describeSources(detail(3, ['a', 'b', 'c', 'd', 'e']))).toBe('3 independent articles and 2 reprints');
  expect(describeSources(detail(900, ['a', 'b'], true))).toBe('900 independent articles');
});
