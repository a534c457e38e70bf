import { type Predicate, RELATIONS, type Status } from '../../../../schema/predicates.ts';
import { type Days, daysOfTime, overlap } from './days-of-time.ts';
import { verdictOn } from './status-pairs.ts';

/** When the articles that state a claim were published: the days, and whether one of them does not say. */
export type Tellings = { days: readonly string[]; isUndated: boolean };

/** What of a claim decides whether it contradicts another one of its topic. */
export type ComparedClaim = {
  predicate: Predicate;
  hasObject: boolean;
  status: Status;
  time: string | undefined;
  /** Needed only where the claim has no time. */
  told: Tellings;
};

const STANDING: ReadonlySet<string> = new Set(RELATIONS);

/**
 * How many days around its publication an article is about where it does not say when. News without a date is the news of
 * the week; who holds an office holds it for longer; a plan is ahead. A day more, because papers west and east of
 * Greenwich have other days.
 */
function reachOf({ predicate, status }: ComparedClaim): { before: number; after: number } {
  if (status === 'planned') return { before: 1, after: 30 };
  return { before: STANDING.has(predicate) ? 30 : 7, after: 1 };
}

function daysOf(claim: ComparedClaim): Days[] {
  if (claim.time !== undefined) {
    const days = daysOfTime(claim.time);
    return days ? [days] : [];
  }
  const { before, after } = reachOf(claim);
  return claim.told.days.flatMap((day) => {
    const published = daysOfTime(day);
    return published ? [{ first: published.first - before, last: published.last + after }] : [];
  });
}

function shareTime(left: ComparedClaim, right: ComparedClaim): boolean {
  // Two texts that say nothing of when: there is nothing to tell their times apart by.
  if (left.time === undefined && right.time === undefined && left.told.isUndated && right.told.isUndated) return true;
  const days = daysOf(right);
  return daysOf(left).some((one) => days.some((other) => overlap(one, other)));
}

/**
 * Whether an affirmed and a negated claim of one topic cannot both be so. Of a claim without an object it is not known
 * what was agreed to or refused: only dates tell that two are about one event.
 */
export function contradicts(affirmed: ComparedClaim, negated: ComparedClaim): boolean {
  const verdict = verdictOn(affirmed.status, negated.status);
  if (verdict === 'compatible') return false;
  const areDated = affirmed.time !== undefined && negated.time !== undefined;
  if (!areDated && (verdict === 'opposed when dated' || !affirmed.hasObject)) return false;
  return shareTime(affirmed, negated);
}
