import type { Status } from '../../../../schema/predicates.ts';

/**
 * What an affirmed and a negated claim of one topic and one time are to each other: `opposed`, `opposed when dated`
 * (both give their time), or `compatible`.
 */
export type StatusPairs = {
  affirmed: readonly Status[];
  negated: readonly Status[];
  verdict: 'opposed' | 'opposed when dated' | 'compatible';
  reason: string;
};

/** Every pair of statuses once. In doubt two claims are compatible: a contradiction that is none is worse than none. */
export const STATUS_PAIRS: readonly StatusPairs[] = [
  {
    affirmed: ['occurred'],
    negated: ['occurred'],
    verdict: 'opposed',
    reason: 'It was done, or it was not.',
  },
  {
    affirmed: ['ongoing'],
    negated: ['ongoing'],
    verdict: 'opposed',
    reason: 'It holds, or it does not.',
  },
  {
    affirmed: ['former'],
    negated: ['former'],
    verdict: 'opposed',
    reason: 'It was so once, or it was not.',
  },
  {
    affirmed: ['planned'],
    negated: ['planned'],
    verdict: 'opposed',
    reason: 'One announces what the other says is not to come.',
  },
  {
    affirmed: ['ongoing'],
    negated: ['occurred'],
    verdict: 'opposed when dated',
    reason: 'What went on then was done then; without dates, one is about now and the other about before.',
  },
  {
    affirmed: ['occurred'],
    negated: ['ongoing'],
    verdict: 'compatible',
    reason: 'What was done need not go on, and "is not bombing" does not say that it never did.',
  },
  {
    affirmed: ['possible'],
    negated: ['occurred', 'ongoing', 'planned', 'possible', 'former'],
    verdict: 'compatible',
    reason: 'What may be may also not be.',
  },
  {
    affirmed: ['occurred', 'ongoing', 'planned', 'former'],
    negated: ['possible'],
    verdict: 'compatible',
    reason: 'What may not be may also be.',
  },
  {
    affirmed: ['planned'],
    negated: ['occurred', 'ongoing', 'former'],
    verdict: 'compatible',
    reason: 'A plan that has not come true was a plan.',
  },
  {
    affirmed: ['occurred', 'ongoing', 'former'],
    negated: ['planned'],
    verdict: 'compatible',
    reason: 'What nobody planned may happen, and what is over need not be planned again.',
  },
  {
    affirmed: ['former'],
    negated: ['occurred', 'ongoing'],
    verdict: 'compatible',
    reason: 'Both say that it is over.',
  },
  {
    affirmed: ['occurred', 'ongoing'],
    negated: ['former'],
    verdict: 'compatible',
    reason: 'What holds now may not have held before.',
  },
];

const VERDICTS = new Map(
  STATUS_PAIRS.flatMap(({ affirmed, negated, verdict }) =>
    affirmed.flatMap((one) => negated.map((other) => [`${one} ${other}`, verdict] as const)),
  ),
);

export const verdictOn = (affirmed: Status, negated: Status): StatusPairs['verdict'] =>
  VERDICTS.get(`${affirmed} ${negated}`) ?? 'compatible';
