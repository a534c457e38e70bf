import type { Statement } from '../../statement.ts';

/** Remembers that an article was withdrawn, with the time of receipt of the submission that was. */
export const recordWithdrawal = (id: string, receivedAt: string): Statement => ({
  text: `
MERGE (w:Withdrawal {id: $id})
SET w.receivedAt = CASE WHEN w.receivedAt > $receivedAt THEN w.receivedAt ELSE $receivedAt END`,
  params: { id, receivedAt },
});
