import type { QualifiedClaim } from '../claim.ts';
import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import { joinAnaphors } from './join-anaphors.ts';
import { unite } from './same-event.ts';
import { findTellings } from './tellings.ts';

/**
 * Makes one claim of an event that several sentences tell: what one of them adds (the date, the kind of meeting) holds
 * for all. Events that differ in what they say of time, mode or role stay apart. A sentence that names the event again
 * without its partners ("The meeting lasted two hours") is evidence of the same claim.
 */
export function merge(document: Document, { resources }: Context): Document {
  const tellings = findTellings(document.claims);
  const added = joinAnaphors(document, tellings, resources.anaphora);
  const merged = [...document.claims, ...added];
  for (const { claims, event } of tellings) {
    for (const index of claims) merged[index] = unite(merged[index] as QualifiedClaim, event);
  }
  const joined = new Set(added.map(({ sentence, head }) => `${sentence}|${head}`));
  const unread = document.unread.filter(({ sentence, word }) => !joined.has(`${sentence}|${word}`));
  return { ...document, claims: merged, unread };
}
