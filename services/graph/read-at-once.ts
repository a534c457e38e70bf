import type { Driver } from 'neo4j-driver';
import { toCypherParameters } from './cypher-parameters.ts';
import { fromCypherValue } from './cypher-values.ts';
import type { Statement } from './statement.ts';

/** The rows of a statement that reads, tried once: for whoever wants to know now and would rather ask again later. */
export async function readAtOnce<Row>(graph: Driver, { text, params }: Statement, timeout: number): Promise<Row[]> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(text, toCypherParameters(params), { timeout });
    return records.map((record) => fromCypherValue(record.toObject()) as Row);
  } finally {
    await session.close();
  }
}
