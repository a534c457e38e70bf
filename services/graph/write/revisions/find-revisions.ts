import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { Dated } from './order-revisions.ts';

export type StoredRevision = Dated & {
  url: string;
  revision: number;
  /** The id of the one before it. */
  revises: string | null;
  hasContent: boolean;
};

export const findRevisions = (urls: readonly string[]): Statement => ({
  text: `
UNWIND $batch.urls AS url
MATCH (a:Article {url: url})
RETURN a.url AS url, a.id AS id, a.publishedAt AS publishedAt, a.receivedAt AS receivedAt, a.revision AS revision,
       head(COLLECT { MATCH (a)-[:REVISES]->(before) RETURN before.id }) AS revises,
       EXISTS { (a)-[:HAS_SENTENCE]->() } AS hasContent`,
  params: inBatch({ urls }),
});
