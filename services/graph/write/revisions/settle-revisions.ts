import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import { sortedUnique } from '../rows/compare-text.ts';
import { findRevisions, type StoredRevision } from './find-revisions.ts';
import { numberRevisions, type RevisionNumber } from './number-revisions.ts';
import { orderRevisions } from './order-revisions.ts';

/** Articles by whether they say anything from now on: the newest revision of an address does, the others do not. */
export type Standing = { standing: StoredRevision[]; superseded: StoredRevision[] };

function numbersOf(ordered: readonly StoredRevision[]): RevisionNumber[] {
  const numbers = ordered.map(({ id }, index) => ({
    id,
    revision: index + 1,
    revises: ordered[index - 1]?.id ?? null,
  }));
  return numbers.filter(({ revision, revises }, index) => {
    const stored = ordered[index];
    return stored?.revision !== revision || stored.revises !== revises;
  });
}

/** Puts the articles of these addresses in order, and tells which of them stand. */
export async function settleRevisions(transaction: ManagedTransaction, urls: Iterable<string>): Promise<Standing> {
  const stored = await readRows<StoredRevision>(transaction, findRevisions(sortedUnique(urls)));
  const groups = new Map<string, StoredRevision[]>();
  for (const revision of stored) groups.set(revision.url, [...(groups.get(revision.url) ?? []), revision]);
  const result: Standing = { standing: [], superseded: [] };
  const numbers: RevisionNumber[] = [];
  for (const group of groups.values()) {
    const ordered = orderRevisions(group);
    numbers.push(...numbersOf(ordered));
    result.standing.push(...ordered.slice(-1));
    result.superseded.push(...ordered.slice(0, -1));
  }
  if (numbers.length > 0) await write(transaction, numberRevisions(numbers));
  return result;
}
