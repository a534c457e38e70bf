import type { Statement } from '../../statement.ts';

export const deleteClaims = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c',
  params: { ids },
});
