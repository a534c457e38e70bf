import type { StatedClaim } from '../../../../schema/annotations.ts';
import type { EntityReference } from '../../../../schema/claim.ts';
import type { Statement } from '../../statement.ts';
import { referenceTo } from '../entity-view.ts';

/** Offsets into the article as posted; who says so and where are entity ids. */
export type EvidenceRow = {
  sentence: number;
  start: number;
  end: number;
  rule: string;
  attributedTo: string[];
  place: string | null;
};

type Properties = Omit<StatedClaim, 'subject' | 'object' | 'place' | 'attributedTo' | 'evidence' | 'contradictedBy'>;
export type StatedClaimRow = {
  properties: Properties;
  subject: EntityReference;
  object: EntityReference | null;
  evidence: EvidenceRow[];
  contradictedBy: string[];
};

/** Every claim that a sentence of the article states, with the evidence of this article only. */
export const statedClaims = (id: string): Statement => ({
  text: `
MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(s:Sentence)<-[r:STATED_IN]-(c:Claim)
WITH c, s, r ORDER BY s.index
WITH c, collect({
  sentence: s.index, start: r.start, end: r.end, rule: r.rule, attributedTo: r.attributedTo, place: r.place
}) AS evidence
RETURN c {.*} AS properties, evidence,
COLLECT { MATCH (c)-[:SUBJECT]->(x:Entity) RETURN ${referenceTo('x')} }[0] AS subject,
COLLECT { MATCH (c)-[:OBJECT]->(x:Entity) RETURN ${referenceTo('x')} }[0] AS object,
COLLECT { MATCH (c)-[:CONTRADICTS]-(other:Claim) RETURN DISTINCT other.id AS other ORDER BY other } AS contradictedBy
ORDER BY evidence[0].sentence, evidence[0].start, c.id`,
  params: { id },
});
