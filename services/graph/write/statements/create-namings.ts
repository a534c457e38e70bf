import type { NamingRow } from '../rows/entity-rows.ts';

/** From here on the entities stay: a node with a relationship of this transaction cannot be deleted by another. */
export const createNamings = (rows: readonly NamingRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (a)-[n:NAMES]->(e)
SET n = row.properties`,
  params: { rows },
});
