import type { Evidence, ExtractedClaim } from '../../../schema/extraction.ts';
import { type ClaimIdentity, claimId, orderEnds } from '../../../schema/identity.ts';
import type { QualifiedClaim } from '../claim.ts';
import type { Document } from '../document.ts';
import { compareText } from './compare-text.ts';
import { postedSpan } from './posted-span.ts';

function toIdentity(claim: QualifiedClaim): ClaimIdentity {
  const { predicate, status, polarity, mode, role, time } = claim;
  const [subject, object] = orderEnds(claim);
  return {
    predicate,
    subject,
    ...(object === undefined ? {} : { object }),
    ...(mode === undefined ? {} : { mode }),
    ...(role === undefined ? {} : { role }),
    status,
    polarity,
    ...(time === undefined ? {} : { time }),
  };
}

function toEvidence(document: Document, claim: QualifiedClaim): Evidence {
  const [start, end] = postedSpan(document, claim.sentence, claim.span.from, claim.span.to);
  return {
    sentence: claim.sentence,
    start,
    end,
    rule: claim.rule,
    attributedTo: [...claim.attributedTo].sort(compareText),
    ...(claim.place === undefined ? {} : { place: claim.place }),
  };
}

/** One claim per id with all its evidence, at most one piece per sentence: the first rule that read it there. */
export function assembleClaims(document: Document): ExtractedClaim[] {
  const claims = new Map<string, ExtractedClaim>();
  // A set, not a search through the evidence: one sentence may stand in an article ten thousand times.
  const told = new Set<string>();
  for (const claim of document.claims) {
    const identity = toIdentity(claim);
    const id = claimId(identity);
    const known = claims.get(id) ?? { id, ...identity, evidence: [] };
    claims.set(id, known);
    const place = `${id} ${claim.sentence}`;
    if (told.has(place)) continue;
    told.add(place);
    known.evidence.push(toEvidence(document, claim));
  }
  for (const claim of claims.values()) claim.evidence.sort((a, b) => a.sentence - b.sentence);
  return [...claims.values()].sort((a, b) => compareText(a.id, b.id));
}
