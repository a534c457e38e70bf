import { orderEnds } from '../../../schema/identity.ts';
import type { QualifiedClaim } from '../claim.ts';
import type { Document } from '../document.ts';
import { compatible, unite } from './same-event.ts';

/** An event told in one sentence or more. */
interface Telling {
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

/**
 * Makes one claim of an event that several sentences tell: what one of them adds (the date, the kind of meeting) holds
 * for all. Events that differ in what they say of time, mode or role stay apart.
 */
export function merge(document: Document): Document {
  const byKey = new Map<string, Telling[]>();
  const all: Telling[] = [];
  document.claims.forEach((claim, index) => {
    const key = keyOf(claim);
    const tellings = byKey.get(key) ?? [];
    const known = continued(tellings, claim);
    if (known === undefined) {
      const telling = { claims: [index], event: claim, last: claim.sentence };
      byKey.set(key, [...tellings, telling]);
      all.push(telling);
    } else {
      known.claims.push(index);
      known.event = unite(known.event, claim);
      known.last = claim.sentence;
    }
  });
  const merged = [...document.claims];
  for (const { claims, event } of all) {
    for (const index of claims) merged[index] = unite(merged[index] as QualifiedClaim, event);
  }
  return { ...document, claims: merged };
}
