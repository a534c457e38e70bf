import type { Statement } from '../../../statement.ts';
import { inBatch } from '../../batch-parameters.ts';

/** What articles call an entity into which others were merged: its own names, and those of the others. */
export type MergedNames = { id: string; name: string; own: string[]; borrowed: string[] };

/** Only of entities that others were merged into: the others have names of their own alone. */
export const findMergedNames = (entities: readonly string[]): Statement => ({
  text: `
UNWIND $batch.entities AS id
MATCH (d:IdentityDecision {to: id})
WHERE d.kind = 'merge'
WITH DISTINCT id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[n:NAMES]-()
  RETURN collect(DISTINCT CASE WHEN n.isBorrowed THEN null ELSE n.name END) AS own,
         collect(DISTINCT CASE WHEN n.isBorrowed THEN n.name END) AS borrowed
}
RETURN id, e.name AS name, own, borrowed`,
  params: inBatch({ entities }),
});
