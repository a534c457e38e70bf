import { orderEnds } from '../../../schema/identity.ts';
import type { QualifiedClaim } from '../claim.ts';
import { compatible, unite } from './same-event.ts';

/** An event told in one sentence or more. */
export interface Telling {
  /** Indices of its claims. */
  readonly claims: number[];
  /** What all its sentences together say of it. */
  event: QualifiedClaim;
  last: number;
}

/** Claims that may be one event at all: the same is said of the same two. */
function keyOf(claim: QualifiedClaim): string {
  const { predicate, polarity, status, subject, object } = claim;
  return [
    predicate,
    polarity,
    status,
    ...orderEnds({ predicate, subject, ...(object === undefined ? {} : { object }) }),
  ].join('|');
}

/** The telling that a claim continues: the one told last, of those that nothing in it contradicts. */
function continued(tellings: readonly Telling[], claim: QualifiedClaim): Telling | undefined {
  const fitting = tellings.filter(({ event }) => compatible(event, claim));
  return fitting.sort((a, b) => b.last - a.last)[0];
}

/** Adds a claim to an event that it tells too. */
export function tell(telling: Telling, index: number, claim: QualifiedClaim): void {
  telling.claims.push(index);
  telling.event = unite(telling.event, claim);
  telling.last = claim.sentence;
}

/** The events that claims tell, each with all that tell it. */
export function findTellings(claims: readonly QualifiedClaim[]): Telling[] {
  const byKey = new Map<string, Telling[]>();
  const all: Telling[] = [];
  claims.forEach((claim, index) => {
    const key = keyOf(claim);
    const tellings = byKey.get(key) ?? [];
    const known = continued(tellings, claim);
    if (known === undefined) {
      const telling = { claims: [index], event: claim, last: claim.sentence };
      byKey.set(key, [...tellings, telling]);
      all.push(telling);
    } else {
      tell(known, index, claim);
    }
  });
  return all;
}
