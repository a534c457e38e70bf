import type { Driver } from 'neo4j-driver';
import type { ArticleExplanation } from '../../../schema/explanation.ts';
import { unpackExplanation } from '../packed-json.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';

type ExplanationRow = { extractorVersion: string; explanation: string };

export const explanationOfArticle = (id: string): Statement => ({
  text: `
MATCH (a:Article {id: $id})-[:READ_AS]->(r:Reading)
WHERE r.explanation IS NOT NULL
RETURN a.extractorVersion AS extractorVersion, r.explanation AS explanation`,
  params: { id },
});

/** How an article was read, or undefined when the graph does not have it or has it from before there were explanations. */
export async function getExplanation(graph: Driver, id: string): Promise<ArticleExplanation | undefined> {
  const rows = await readTransaction(graph, (transaction) =>
    readRows<ExplanationRow>(transaction, explanationOfArticle(id)),
  );
  const [row] = rows;
  return row && { article: id, extractorVersion: row.extractorVersion, ...unpackExplanation(row.explanation) };
}
