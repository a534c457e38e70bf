import type { Driver } from 'neo4j-driver';
import type { GraphTotals } from '../../../schema/events.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';

/** Four numbers that Neo4j keeps anyway, so that asking often costs nothing. */
export const graphTotals = (): Statement => ({
  text: `
CALL () { MATCH (n:Article) RETURN count(n) AS articles }
CALL () { MATCH (n:Sentence) RETURN count(n) AS sentences }
CALL () { MATCH (n:Entity) RETURN count(n) AS entities }
CALL () { MATCH (n:Claim) RETURN count(n) AS claims }
RETURN articles, sentences, entities, claims`,
  params: {},
});

/** How much the graph holds in all. */
export async function readGraphTotals(graph: Driver): Promise<GraphTotals> {
  const [totals] = await readTransaction(graph, (transaction) => readRows<GraphTotals>(transaction, graphTotals()));
  return totals ?? { articles: 0, sentences: 0, entities: 0, claims: 0 };
}
