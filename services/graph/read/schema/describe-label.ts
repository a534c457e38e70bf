import type { Statement } from '../../statement.ts';
import { quoteName, SAMPLE_SIZE } from './token-names.ts';

export type LabelRow = { count: number; propertySets: string[][] };

/** How many nodes have a label, which Neo4j knows, and the sets of properties that a sample of them has. */
export const describeLabel = (label: string): Statement => ({
  text: `
CALL () { MATCH (n:${quoteName(label)}) RETURN count(n) AS count }
CALL () {
  MATCH (n:${quoteName(label)})
  WITH n LIMIT $sample
  RETURN collect(DISTINCT keys(n)) AS propertySets
}
RETURN count, propertySets`,
  params: { sample: SAMPLE_SIZE },
});
