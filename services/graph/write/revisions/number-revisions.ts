import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** `revises` is the id of the revision before, null for the first. */
export type RevisionNumber = { id: string; revision: number; revises: string | null };

export const numberRevisions = (rows: readonly RevisionNumber[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
SET a.revision = row.revision
WITH a, row, COLLECT { MATCH (a)-[r:REVISES]->() RETURN r } AS stale
FOREACH (r IN stale | DELETE r)
WITH a, row
MATCH (before:Article {id: row.revises})
CREATE (a)-[:REVISES]->(before)`,
  params: inBatch({ rows }),
});
