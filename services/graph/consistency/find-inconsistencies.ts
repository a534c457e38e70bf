import type { Driver } from 'neo4j-driver';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import { ARTICLE_CHECKS } from './article-checks.ts';
import { CHECK_TIMEOUT_MS, type Check } from './check.ts';
import { CLAIM_CHECKS } from './claim-checks.ts';
import { CONTRADICTION_CHECKS } from './contradiction-checks.ts';
import { EDGE_CHECKS, EDGE_PROPERTIES } from './edge-checks.ts';
import { ENTITY_CHECKS } from './entity-checks.ts';
import { findContradictionFaults } from './find-contradiction-faults.ts';
import { IDENTITY_CHECKS } from './identity-checks.ts';

const CHECKS: readonly Check[] = [
  ...ARTICLE_CHECKS,
  ...CLAIM_CHECKS,
  ...CONTRADICTION_CHECKS,
  ...EDGE_CHECKS,
  ...ENTITY_CHECKS,
  ...IDENTITY_CHECKS,
];
const SHOWN = 5;

const describe = (name: string, offenders: readonly string[]): string[] =>
  offenders.length === 0
    ? []
    : [`${name}: not so for ${offenders.length}, such as ${offenders.slice(0, SHOWN).join(', ')}`];

async function runCheck(graph: Driver, { name, text }: Check): Promise<string[]> {
  const statement = { text, params: { known: EDGE_PROPERTIES } };
  const rows = await readTransaction(
    graph,
    (transaction) => readRows<{ offender: string }>(transaction, statement),
    CHECK_TIMEOUT_MS,
  );
  return describe(
    name,
    rows.map(({ offender }) => offender),
  );
}

/**
 * What in the graph contradicts itself, one sentence a kind; empty when all is well. Looks at everything, and so takes
 * long on a large graph.
 */
export async function findInconsistencies(graph: Driver): Promise<string[]> {
  const found: string[] = [];
  for (const check of CHECKS) found.push(...(await runCheck(graph, check)));
  const faults = await findContradictionFaults(graph);
  return [...found, ...describe('exactly what contradicts is marked so', faults)];
}
