import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Gives articles, and all that reprint them, the story of what they reprint in the end; returns all of these. */
export const carryStories = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})
MATCH (a)-[:REPRINTS*0..]->(first)
WHERE NOT EXISTS { (first)-[:REPRINTS]->() }
MATCH (a)<-[:REPRINTS*0..]-(copy)
SET copy.story = first.id
RETURN DISTINCT copy.id AS id`,
  params: inBatch({ ids }),
});
