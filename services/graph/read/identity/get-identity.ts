import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { EntitySummary } from '../../../../schema/entity.ts';
import type { EntityIdentity, Naming } from '../../../../schema/identity-change.ts';
import type { IdentityDecision } from '../../../../schema/identity-decision.ts';
import { findDecisions } from '../../identity/find-decisions.ts';
import { findEndOfMerges, followDecisions } from '../../identity/follow-decisions.ts';
import { readTransaction } from '../../read-transaction.ts';
import { readRows } from '../../run-statement.ts';
import { withoutNulls } from '../without-nulls.ts';
import { type NamingRow, namingsOfEntity } from './namings-of-entity.ts';
import { entitiesById } from './summarize-entities.ts';

/** `after` is the id of the last article of the page before, or nothing. */
export type IdentityPage = { after: string; limit: number };

const toNaming = ({ article, evidence, decidedFrom, ...names }: NamingRow): Naming => ({
  ...withoutNulls(names),
  article: withoutNulls(article) as Naming['article'],
  evidence: evidence ?? [],
  decidedFrom: decidedFrom ?? [],
});

/** The decisions with one of the entities at either end, each once. */
async function decisionsAbout(
  transaction: ManagedTransaction,
  entities: readonly string[],
): Promise<IdentityDecision[]> {
  type Row = { decision: IdentityDecision };
  const from = await readRows<Row>(transaction, findDecisions('from', entities));
  const to = await readRows<Row>(transaction, findDecisions('to', entities));
  const found = new Map([...from, ...to].map(({ decision }) => [decision.id, decision]));
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Who an entity is: what was decided about it, and why articles took it for it; undefined when nothing is known of it. */
export const getIdentity = (
  graph: Driver,
  id: string,
  { after, limit }: IdentityPage,
): Promise<EntityIdentity | undefined> =>
  readTransaction(graph, async (transaction) => {
    const [entity] = await readRows<EntitySummary>(transaction, entitiesById([id]));
    const back = await followDecisions(transaction, [id], 'back');
    const decisions = await decisionsAbout(transaction, [...new Set([id, ...back.map(({ from }) => from)])]);
    if (!entity && decisions.length === 0) return undefined;
    const rows = await readRows<NamingRow>(transaction, namingsOfEntity(id, after, limit + 1));
    const page = rows.slice(0, limit).map(toNaming);
    const end = await findEndOfMerges(transaction, id);
    return {
      id,
      ...(entity && { entity }),
      ...(end !== id && { mergedInto: end }),
      decisions,
      namings: page,
      nextCursor: rows.length > limit ? (page.at(-1)?.article.id ?? null) : null,
    };
  });
