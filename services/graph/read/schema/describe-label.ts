import type { Statement } from '../../statement.ts';
import { EXAMPLES, quoteName, SAMPLE_SIZE } from './token-names.ts';

export type LabelRow = { count: number; propertySets: string[][]; samples: Record<string, unknown>[] };

/** How many nodes have a label, which Neo4j knows, the sets of properties that a sample of them has, and some of the sample. */
export const describeLabel = (label: string): Statement => ({
  text: `
CALL () { MATCH (n:${quoteName(label)}) RETURN count(n) AS count }
CALL () {
  MATCH (n:${quoteName(label)})
  WITH n LIMIT $sample
  RETURN collect(DISTINCT keys(n)) AS propertySets, collect(properties(n))[..$examples] AS samples
}
RETURN count, propertySets, samples`,
  params: { sample: SAMPLE_SIZE, examples: EXAMPLES },
});
