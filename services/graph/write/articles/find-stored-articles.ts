import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** What a write has to know of an article that is there already. */
export type StoredArticleState = {
  id: string;
  url: string | null;
  receivedAt: string;
  extractor: string;
  extractorVersion: string;
  hasContent: boolean;
  isSuperseded: boolean;
};

export const findStoredArticles = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.url AS url, a.receivedAt AS receivedAt, a.extractor AS extractor,
       a.extractorVersion AS extractorVersion, EXISTS { (a)-[:HAS_SENTENCE]->() } AS hasContent,
       EXISTS { (a)<-[:REVISES]-() } AS isSuperseded`,
  params: inBatch({ ids }),
});
