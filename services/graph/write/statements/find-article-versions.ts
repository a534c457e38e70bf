import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** `extractor` is null for an article that this very transaction has made. */
export type ArticleVersion = { id: string; extractor: string | null; extractorVersion: string | null };

export const findArticleVersions = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.extractor AS extractor, a.extractorVersion AS extractorVersion`,
  params: inBatch({ ids }),
});
