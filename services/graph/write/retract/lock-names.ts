import type { Statement } from '../../statement.ts';

/**
 * Waits for every writer that names one of these articles' entities, and keeps others out until the end of the
 * transaction: what they add to and what is about to be taken away must not meet. A writer that finds an entity by its
 * id shares the lock on that entry of the unique index; giving an entity its id anew takes the same lock for oneself.
 * States are left out, because their names never change and everybody wants them.
 */
export const lockNames = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:NAMES]->(e:Entity)
USING INDEX SEEK a:Article(id)
WHERE NOT e:State
WITH DISTINCT e, e.id AS entityId ORDER BY entityId
SET e.id = null
SET e.id = entityId`,
  params: { ids },
});
