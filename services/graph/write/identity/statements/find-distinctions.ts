import type { Statement } from '../../../statement.ts';

/** The decisions that one of the one side is none of the other. */
export const findDistinctions = (one: readonly string[], other: readonly string[]): Statement => ({
  text: `
UNWIND $one + $other AS entity
MATCH (d:IdentityDecision {from: entity, kind: 'distinct'})
WHERE (d.from IN $one AND d.to IN $other) OR (d.from IN $other AND d.to IN $one)
RETURN DISTINCT d {.*} AS decision`,
  params: { one, other },
});
