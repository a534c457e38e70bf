import type { IdentityDecision } from '../../../../../schema/identity-decision.ts';
import type { Statement } from '../../../statement.ts';

/** A decision that was taken before keeps its reason and its time. */
export const createDecision = (decision: IdentityDecision): Statement => ({
  text: 'MERGE (d:IdentityDecision {id: $decision.id}) ON CREATE SET d = $decision',
  params: { decision },
});
