/** What the columns of evidence mean, for the description of a query. */
export const EVIDENCE_NOTE =
  '`sentence` is one sentence that states the claim, from `article` at `url`; `GET /v1/claims/{claim}` has the others, and `sources` says how many articles agree. `saidBy` is who says so, empty when the article itself does.';

/**
 * One sentence of claim `c`, whichever is found first: a claim may have 100,000. Stands after `ORDER BY`, so that it is
 * looked up only for rows that somebody reads.
 */
export const ONE_SENTENCE = `
CALL (c) {
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  RETURN s.text AS sentence, a.title AS article, a.url AS url LIMIT 1
}`;

const SAID_BY = 'COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(x:Entity) RETURN x.name ORDER BY x.name LIMIT 10 } AS saidBy';

/** The last columns of every row that is about a claim `c`; needs `ONE_SENTENCE` before it. */
export const EVIDENCE_COLUMNS = `c.sources AS sources,
  ${SAID_BY},
  sentence, article, url, c.id AS claim`;
