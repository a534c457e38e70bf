import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ContentRow } from '../rows/content-rows.ts';

/**
 * Sentences and mentions, and what the article calls its entities. From here on the entities stay: a node with a
 * relationship of this transaction cannot be deleted by another. Each entity is looked up once an article; where one is
 * gone, so are mentions, and whoever counts the relationships knows.
 */
export const createContent = (rows: readonly ContentRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
CALL (a, row) {
  UNWIND row.entities AS entity
  MATCH (e:Entity {id: entity.id})
  CREATE (a)-[:NAMES {
    name: entity.name, aliases: entity.aliases, evidence: entity.evidence, score: entity.score,
    decidedFrom: entity.decidedFrom, isBorrowed: entity.isBorrowed
  }]->(e)
  RETURN collect(e) AS entities
}
UNWIND row.sentences AS sentence
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence {
  id: sentence.id, index: sentence.index, text: sentence.text, start: sentence.start, end: sentence.end
})
WITH s, entities, sentence
UNWIND sentence.mentions AS mention
WITH s, mention, entities[mention.entity] AS e
WHERE e IS NOT NULL
CREATE (s)-[:MENTIONS {surface: mention.surface, start: mention.start, end: mention.end, rule: mention.rule}]->(e)`,
  params: inBatch({ rows }),
});
