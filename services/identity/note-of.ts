import type { DecisionNote } from '../../schema/identity-decision.ts';

/** What is kept with a decision that is taken now. */
export const noteOf = (reason: string | undefined): DecisionNote => ({
  ...(reason !== undefined && { reason }),
  decidedAt: new Date().toISOString(),
});
