import type { Statement } from '../../../statement.ts';
import { inBatch } from '../../batch-parameters.ts';

export const nameEntities = (rows: readonly { id: string; name: string }[]): Statement => ({
  text: 'UNWIND $batch.rows AS row MATCH (e:Entity {id: row.id}) SET e.name = row.name',
  params: inBatch({ rows }),
});
