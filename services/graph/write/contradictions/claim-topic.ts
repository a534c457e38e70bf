import { createHash } from 'node:crypto';
import { type ClaimIdentity, orderEnds } from '../../../../schema/identity.ts';

/**
 * What a claim is about, whatever it says of it: claims of one topic have predicate, ends, mode and role in common, and
 * differ in status, polarity and time. The ends of a symmetric claim are in the order of their ids.
 */
export function topicOf(claim: Pick<ClaimIdentity, 'predicate' | 'subject' | 'object' | 'mode' | 'role'>): string {
  const { predicate, mode, role } = claim;
  const [subject, object] = orderEnds(claim);
  const parts = [predicate, subject, object ?? null, mode ?? null, role ?? null];
  return `topic_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}
