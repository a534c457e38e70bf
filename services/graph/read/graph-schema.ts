import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { GraphSchema } from '../../../schema/cypher.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import { describeLabel, type LabelRow } from './schema/describe-label.ts';
import { describeType, type TypeRow } from './schema/describe-type.ts';
import { exampleValues } from './schema/example-values.ts';
import { quoteName, type TokenNames, tokenNames } from './schema/token-names.ts';

type Label = GraphSchema['labels'][number];
type RelationshipType = GraphSchema['relationshipTypes'][number];

// The record of the migrations, what was read, packed, and what was decided by hand are no news.
const HIDDEN = new Set([
  'SchemaMigration',
  'WriteLock',
  'Withdrawal',
  'Reading',
  'PendingReading',
  'READ_AS',
  'Bucket',
  'IN_BUCKET',
  'IdentityDecision',
]);

const quoteWhereNeeded = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : quoteName(name));

const union = (sets: readonly string[][]): string[] => [...new Set(sets.flat())].sort();
const endsKey = ({ from, to }: { from: string; to: string }): string => `${from} ${to}`;

async function readLabel(transaction: ManagedTransaction, name: string): Promise<Label[]> {
  const [row] = await readRows<LabelRow>(transaction, describeLabel(name));
  if (!row || row.count === 0) return [];
  const query = `MATCH (n:${quoteWhereNeeded(name)}) RETURN n LIMIT 25`;
  return [{ name, count: row.count, properties: union(row.propertySets), examples: exampleValues(row.samples), query }];
}

async function readType(transaction: ManagedTransaction, name: string): Promise<RelationshipType[]> {
  const [row] = await readRows<TypeRow>(transaction, describeType(name));
  if (!row || row.count === 0) return [];
  const between = row.between.sort((left, right) => (endsKey(left) < endsKey(right) ? -1 : 1));
  const query = `MATCH (a)-[r:${quoteWhereNeeded(name)}]->(b) RETURN a, r, b LIMIT 25`;
  return [
    {
      name,
      count: row.count,
      properties: union(row.propertySets),
      examples: exampleValues(row.samples),
      query,
      between,
    },
  ];
}

/**
 * What is in the graph at this moment: labels and relationship types with their counts, properties and ends. Counts
 * are exact, the rest is seen in a sample, so that the answer takes milliseconds on a graph of any size.
 */
export const readGraphSchema = (graph: Driver): Promise<GraphSchema> =>
  readTransaction(graph, async (transaction) => {
    const [names] = await readRows<TokenNames>(transaction, tokenNames());
    const visible = (names?.labels ?? []).filter((label) => !HIDDEN.has(label)).sort();
    const types = (names?.types ?? []).filter((type) => !HIDDEN.has(type)).sort();
    const [labels, relationshipTypes] = await Promise.all([
      Promise.all(visible.map((label) => readLabel(transaction, label))),
      Promise.all(types.map((type) => readType(transaction, type))),
    ]);
    return { labels: labels.flat(), relationshipTypes: relationshipTypes.flat() };
  });
