import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** For articles that were posted again after they were withdrawn. */
export const forgetWithdrawals = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (w:Withdrawal {id: id}) DELETE w',
  params: inBatch({ ids }),
});
