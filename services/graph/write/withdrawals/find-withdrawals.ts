import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type StoredWithdrawal = { id: string; receivedAt: string };

export const findWithdrawals = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (w:Withdrawal {id: id}) RETURN w.id AS id, w.receivedAt AS receivedAt',
  params: inBatch({ ids }),
});
