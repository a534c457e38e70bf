import type { Claim, ClaimEvidence, EntityReference } from '../../../schema/claim.ts';
import { referenceTo } from './entity-view.ts';
import { withoutNulls } from './without-nulls.ts';

const references = (type: string): string =>
  `COLLECT { MATCH (c)-[:${type}]->(x:Entity) RETURN ${referenceTo('x')} AS item ORDER BY x.id }`;

/** The evidence of claim `c`, at most `$evidence` sentences; to be used inside `COLLECT`. */
const evidence = (order: string): string => `
  MATCH (c)-[r:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH r, s, a ${order} LIMIT $evidence
  RETURN {
    article: a {
      .id, .title, .publisher, .url, .publishedAt, duplicateOf: head([(a)-[:REPRINTS]->(original) | original.id])
    },
    sentence: s {.index, .text, .start, .end},
    start: r.start, end: r.end, rule: r.rule,
    attributedTo: COLLECT { MATCH (x:Entity) WHERE x.id IN r.attributedTo RETURN ${referenceTo('x')} ORDER BY x.id }
  } AS item`;

/** The latest reports first. For one claim only: it puts all evidence in order. */
export const LATEST_FIRST = "ORDER BY coalesce(a.publishedAt, '') DESC, a.id, s.index";
/** Whichever evidence is found first, for lists: a claim may have 100,000 sentences. */
export const ANY_ORDER = '';

/** What every question about claims returns for its `c`. */
export const claimView = (order: string): string => `
c {.*} AS properties,
${references('SUBJECT')}[0] AS subject,
${references('OBJECT')}[0] AS object,
${references('AT')}[0] AS place,
${references('ATTRIBUTED_TO')} AS attributedTo,
COLLECT { ${evidence(order)} } AS evidence`;

export type ClaimRow = Pick<Claim, 'subject' | 'object' | 'attributedTo' | 'evidence'> & {
  /** With the topic, which is there for those who write. */
  properties: Omit<Claim, 'subject' | 'object' | 'place' | 'attributedTo' | 'evidence'> & { topic?: string };
  place: EntityReference | null;
};

const toEvidence = (item: ClaimEvidence): ClaimEvidence => ({ ...item, article: withoutNulls(item.article) });

export const toClaim = ({ properties: { topic: _, ...properties }, place, ...rest }: ClaimRow): Claim => ({
  ...properties,
  ...rest,
  evidence: rest.evidence.map(toEvidence),
  ...(place && { place }),
});
