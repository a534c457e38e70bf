import type { Evidence, ExtractedClaim } from '../../../../schema/extraction.ts';
import { type ClaimIdentity, claimId, orderEnds } from '../../../../schema/identity.ts';
import { compareText, sortedUnique } from '../rows/compare-text.ts';

type Rename = (entity: string) => string;

function decidedEvidence(evidence: Evidence, rename: Rename): Evidence {
  const { attributedTo, place } = evidence;
  return {
    ...evidence,
    attributedTo: sortedUnique(attributedTo.map(rename)),
    ...(place === undefined ? {} : { place: rename(place) }),
  };
}

const isTouched = ({ subject, object, evidence }: ExtractedClaim, rename: Rename): boolean =>
  [
    subject,
    ...(object === undefined ? [] : [object]),
    ...evidence.flatMap(({ attributedTo, place }) => [...attributedTo, ...(place === undefined ? [] : [place])]),
  ].some((entity) => rename(entity) !== entity);

function decidedClaim(claim: ExtractedClaim, rename: Rename): ExtractedClaim | undefined {
  if (!isTouched(claim, rename)) return claim;
  const { id: _, evidence, subject, object, ...said } = claim;
  const ends: { subject: string; object?: string } = {
    subject: rename(subject),
    ...(object === undefined ? {} : { object: rename(object) }),
  };
  // Two that became one: what one did to the other is nothing that anybody does.
  if (subject !== object && ends.subject === ends.object) return undefined;
  const [first, second] = orderEnds({ ...said, ...ends });
  const identity: ClaimIdentity = { ...said, subject: first, ...(second === undefined ? {} : { object: second }) };
  return { id: claimId(identity), ...identity, evidence: evidence.map((each) => decidedEvidence(each, rename)) };
}

/** At most one piece of evidence a sentence, as the reading gives it: the first words of it that say so. */
function joinEvidence(left: readonly Evidence[], right: readonly Evidence[]): Evidence[] {
  const keyOf = ({ start, end, rule }: Evidence): string =>
    `${String(start).padStart(12, '0')} ${String(end).padStart(12, '0')} ${rule}`;
  const sorted = [...left, ...right].sort(
    (one, other) => one.sentence - other.sentence || compareText(keyOf(one), keyOf(other)),
  );
  return sorted.filter(({ sentence }, index) => sentence !== sorted[index - 1]?.sentence);
}

/**
 * The claims of an article after the decisions: with the ids of what they say then, those that say the same joined,
 * and without those between two that became one.
 */
export function decidedClaims(claims: readonly ExtractedClaim[], rename: Rename): ExtractedClaim[] {
  const decided = new Map<string, ExtractedClaim>();
  for (const claim of claims.flatMap((each) => decidedClaim(each, rename) ?? [])) {
    const known = decided.get(claim.id);
    decided.set(claim.id, known ? { ...known, evidence: joinEvidence(known.evidence, claim.evidence) } : claim);
  }
  return [...decided.values()].sort((left, right) => compareText(left.id, right.id));
}
