import type { Statement } from '../../statement.ts';

/** More claims of the entities than these are not looked at, so that no entity is too busy to be asked for. */
export const MAX_LOOKED_AT = 100_000;

/** Claim `c` for every claim that has one of `$entities` as subject or object, one row each. */
export const CLAIMS_AROUND = `
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c LIMIT $most`;

/** The parameters of `CLAIMS_AROUND`. */
export const around = (entities: readonly string[]): Statement['params'] => ({ entities, most: MAX_LOOKED_AT });
