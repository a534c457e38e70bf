import { type Predicate, SYMMETRIC_PREDICATES } from '../../schema/predicates.ts';
import { asList, type GoldClaim } from './gold.ts';
import { sameName } from './names.ts';
import type { ReadClaim } from './readings.ts';

export const isSymmetric = (predicate: string): boolean => SYMMETRIC_PREDICATES.has(predicate as Predicate);

const among = (name: string | null, accepted: readonly (string | null)[]): boolean =>
  accepted.some((candidate) => sameName(candidate, name));

/** The same who, what, to whom, and the same polarity: the loose measure. */
export function matchesLoosely(gold: GoldClaim, claim: ReadClaim): boolean {
  const predicates: readonly string[] = asList(gold.p);
  if (!predicates.includes(claim.predicate)) return false;
  const polarities: readonly string[] = asList(gold.polarity ?? 'affirmed');
  if (!polarities.includes(claim.polarity ?? 'affirmed')) return false;
  const subjects = asList(gold.s);
  const objects = asList<string | null>(gold.o);
  if (among(claim.subject, subjects) && among(claim.object, objects)) return true;
  return isSymmetric(claim.predicate) && among(claim.subject, objects) && among(claim.object, subjects);
}

/** Beyond that, whether it happened, goes on, is planned, possible or over: the strict measure. */
export function matchesStrictly(gold: GoldClaim, claim: ReadClaim): boolean {
  const statuses: readonly string[] = asList(gold.status);
  return matchesLoosely(gold, claim) && statuses.includes(claim.status);
}
