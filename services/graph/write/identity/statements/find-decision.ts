import type { Statement } from '../../../statement.ts';

export const findDecision = (id: string): Statement => ({
  text: 'MATCH (d:IdentityDecision {id: $id}) RETURN d {.*} AS decision',
  params: { id },
});
