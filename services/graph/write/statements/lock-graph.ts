import type { Statement } from '../../statement.ts';

/**
 * Holds the one lock of all writers until the end of the transaction. Setting a label that the node has takes its lock
 * and changes nothing.
 */
export const lockGraph = (): Statement => ({
  text: "MERGE (w:WriteLock {id: 'graph'}) ON MATCH SET w:WriteLock",
  params: {},
});
