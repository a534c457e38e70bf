import type { Driver } from 'neo4j-driver';
import type { GraphTotals } from '../../../schema/events.ts';
import { readAtOnce } from '../read-at-once.ts';
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

const TIME_OUT_MS = 5000;

/** How much the graph holds in all; asked once, and not again by itself when Neo4j is away. */
export async function readGraphTotals(graph: Driver): Promise<GraphTotals> {
  const [totals] = await readAtOnce<GraphTotals>(graph, graphTotals(), TIME_OUT_MS);
  return totals ?? { articles: 0, sentences: 0, entities: 0, claims: 0 };
}
