import type { Statement } from '../../../statement.ts';

export const deleteDecision = (id: string): Statement => ({
  text: 'MATCH (d:IdentityDecision {id: $id}) DELETE d',
  params: { id },
});
