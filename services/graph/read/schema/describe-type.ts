import type { Statement } from '../../statement.ts';
import { EXAMPLES, quoteName, SAMPLE_SIZE } from './token-names.ts';

export type TypeRow = {
  count: number;
  propertySets: string[][];
  samples: Record<string, unknown>[];
  between: { from: string; to: string }[];
};

const specificLabel = (variable: string): string =>
  `coalesce([label IN labels(${variable}) WHERE label <> 'Entity'][0], 'Entity')`;

/** As for labels, and between which labels relationships of the type run; of an entity its type is told. */
export const describeType = (type: string): Statement => ({
  text: `
CALL () { MATCH ()-[r:${quoteName(type)}]->() RETURN count(r) AS count }
CALL () {
  MATCH (a)-[r:${quoteName(type)}]->(b)
  WITH a, r, b LIMIT $sample
  RETURN collect(DISTINCT keys(r)) AS propertySets, collect(properties(r))[..$examples] AS samples,
         collect(DISTINCT {from: ${specificLabel('a')}, to: ${specificLabel('b')}}) AS between
}
RETURN count, propertySets, samples, between`,
  params: { sample: SAMPLE_SIZE, examples: EXAMPLES },
});
