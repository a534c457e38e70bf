import type { Driver } from 'neo4j-driver';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';

export type KnownArticle = {
  id: string;
  extractor: string;
  extractorVersion: string;
  isDuplicate: boolean;
  isSuperseded: boolean;
};

export const knownArticles = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.extractor AS extractor, a.extractorVersion AS extractorVersion,
       EXISTS { (a)-[:REPRINTS]->() } AS isDuplicate, EXISTS { (a)<-[:REVISES]-() } AS isSuperseded`,
  params: { ids },
});

/** Which of the articles are in the graph, by id, and who read them. */
export async function findKnownArticles(graph: Driver, ids: readonly string[]): Promise<Map<string, KnownArticle>> {
  if (ids.length === 0) return new Map();
  const rows = await readTransaction(graph, (transaction) => readRows<KnownArticle>(transaction, knownArticles(ids)));
  return new Map(rows.map((row) => [row.id, row]));
}
