import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { Tellings } from '../contradictions/contradicts.ts';

export type StoredTellings = { id: string } & Tellings;

/** The days on which the articles that state the claims were published. */
export const findTellings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
MATCH (c)-[:STATED_IN]->()<-[:HAS_SENTENCE]-(a)
RETURN id, collect(DISTINCT left(a.publishedAt, 10)) AS days, count(a.publishedAt) < count(*) AS isUndated`,
  params: inBatch({ ids }),
});
