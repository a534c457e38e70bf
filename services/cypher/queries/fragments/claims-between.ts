/**
 * The claims of these types that have one end in either of two lists of entities, as `c`. It begins with the shorter
 * list, which as a rule is that of the less busy side.
 */
export const claimsBetween = (one: string, other: string, types: readonly string[]): string => `
WITH *, CASE WHEN size(${one}) <= size(${other}) THEN [${one}, ${other}] ELSE [${other}, ${one}] END AS sides
CALL (sides) {
  UNWIND sides[0] AS near
  MATCH (near)-[r:${types.join('|')}]-(far:Entity)
  WHERE far IN sides[1]
  MATCH (c:Claim {id: r.claimId})
  RETURN DISTINCT c
}`;
