import type { Statement } from '../../statement.ts';

/** Holds entities until the end of the transaction, so that nobody renames them between a look and a write. */
export const lockEntities = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e:Entity',
  params: { ids },
});
