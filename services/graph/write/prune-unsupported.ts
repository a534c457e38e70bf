import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { pruneNames } from './prune-names.ts';
import { deleteClaims } from './retract/delete-claims.ts';
import { deleteDirectEdges } from './retract/delete-direct-edges.ts';
import { deleteOrphans } from './retract/delete-orphans.ts';
import { findUnsupportedClaims, type UnsupportedClaim } from './retract/find-unsupported-claims.ts';
import { doubtfulNames } from './retract/lost-support.ts';
import type { Retraction } from './retract-content.ts';
import { idsByPredicate } from './rows/claim-rows.ts';
import { sortedUnique } from './rows/compare-text.ts';
import { refreshDirectEdges } from './statements/refresh-direct-edges.ts';

async function pruneClaims(transaction: ManagedTransaction, { evidence }: Retraction): Promise<void> {
  const predicates = new Map(evidence.map(({ claim, predicate }) => [claim, predicate]));
  const claims = [...predicates].map(([id, predicate]) => ({ id, predicate }));
  const ids = claims.map(({ id }) => id);
  const unsupported = await readRows<UnsupportedClaim>(transaction, findUnsupportedClaims(ids));
  const gone = new Set(unsupported.map(({ id }) => id));
  await Promise.all([
    write(transaction, refreshDirectEdges(idsByPredicate(claims.filter(({ id }) => !gone.has(id))))),
    write(transaction, deleteDirectEdges(idsByPredicate(unsupported))),
    write(transaction, deleteClaims([...gone])),
  ]);
}

/** Takes away claims, edges, entities and names that nothing supports since the retraction. */
export async function pruneUnsupported(transaction: ManagedTransaction, retraction: Retraction): Promise<void> {
  const { evidence, namings } = retraction;
  if (evidence.length > 0) await pruneClaims(transaction, retraction);
  if (namings.length === 0) return;
  await write(transaction, deleteOrphans(sortedUnique(namings.map(({ entity }) => entity))));
  await pruneNames(transaction, doubtfulNames(namings));
}
