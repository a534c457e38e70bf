import type { Statement } from '../../../statement.ts';

/** The next articles that are to be written anew. */
export const findPending = (limit: number): Statement => ({
  text: `
MATCH (r:PendingReading)
WITH r LIMIT $limit
MATCH (a:Article)-[:READ_AS]->(r)
RETURN a.id AS id
ORDER BY id`,
  params: { limit },
});
