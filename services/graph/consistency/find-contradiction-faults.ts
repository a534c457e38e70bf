import type { Driver } from 'neo4j-driver';
import type { Predicate } from '../../../schema/predicates.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { contradicts, type Tellings } from '../write/contradictions/contradicts.ts';
import type { StoredSide } from '../write/contradictions/read-tellings.ts';
import { CHECK_TIMEOUT_MS } from './check.ts';

type Side = StoredSide & { told: Tellings };
type Pair = { predicate: Predicate; hasObject: boolean; affirmed: Side; negated: Side; isMarked: boolean };

const told = (claim: string): string => `
CALL (${claim}) {
  MATCH (${claim})-[:STATED_IN]->()<-[:HAS_SENTENCE]-(article)
  RETURN {days: collect(DISTINCT left(article.publishedAt, 10)), isUndated: count(article.publishedAt) < count(*)} AS ${claim}Told
}`;

/** Every pair of claims that could contradict each other, whatever their times. */
const pairs: Statement = {
  text: `
MATCH (n:Claim {polarity: 'negated'})
MATCH (a:Claim {topic: n.topic, polarity: 'affirmed'})${told('a')}${told('n')}
RETURN a.predicate AS predicate, EXISTS { (a)-[:OBJECT]->() } AS hasObject,
  a {.id, .status, .time, told: aTold} AS affirmed, n {.id, .status, .time, told: nTold} AS negated,
  EXISTS { (a)-[:CONTRADICTS]->(n) } AS isMarked
ORDER BY a.id, n.id`,
  params: {},
};

function isFaulty({ predicate, hasObject, affirmed, negated, isMarked }: Pair): boolean {
  const side = ({ status, time, told }: Side) => ({ predicate, hasObject, status, time: time ?? undefined, told });
  return contradicts(side(affirmed), side(negated)) !== isMarked;
}

/** Pairs of claims that are marked as contradicting each other and do not, or that do and are not marked. */
export async function findContradictionFaults(graph: Driver): Promise<string[]> {
  const rows = await readTransaction(graph, (transaction) => readRows<Pair>(transaction, pairs), CHECK_TIMEOUT_MS);
  return rows.filter(isFaulty).map(({ affirmed, negated }) => `${affirmed.id} ${negated.id}`);
}
