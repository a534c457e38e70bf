import type { Statement } from '../../statement.ts';

export const lockStoredClaims = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c:Claim',
  params: { ids },
});
