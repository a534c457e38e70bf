import type { PackedExtraction } from '../../packed-json.ts';
import type { Statement } from '../../statement.ts';
import type { ArticleProperties } from '../article-to-save.ts';
import { inBatch } from '../batch-parameters.ts';

export type KeptReading = { article: ArticleProperties; extraction: PackedExtraction };

/** What was read in the articles; those of a release that did not keep it are passed over. */
export const findReadings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:READ_AS]->(r:Reading)
WHERE r.extraction IS NOT NULL
RETURN a {.*} AS article, r.extraction AS extraction`,
  params: inBatch({ ids }),
});
