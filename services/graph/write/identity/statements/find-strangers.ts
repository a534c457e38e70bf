import type { Statement } from '../../../statement.ts';
import { inBatch } from '../../batch-parameters.ts';

/** Those of the articles that do not name the entity, or are not there. */
export const findStrangers = (articles: readonly string[], entity: string): Statement => ({
  text: `
UNWIND $batch.articles AS id
WITH id WHERE NOT EXISTS { MATCH (:Article {id: id})-[:NAMES]->(:Entity {id: $entity}) }
RETURN id`,
  params: { ...inBatch({ articles }), entity },
});
