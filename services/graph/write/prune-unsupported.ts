import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { pruneContradictions } from './contradictions/prune-contradictions.ts';
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
  if (evidence.length === 0) return;
  const predicates = new Map(evidence.map(({ claim, predicate }) => [claim, predicate]));
  const claims = [...predicates].map(([id, predicate]) => ({ id, predicate }));
  const ids = claims.map(({ id }) => id);
  const unsupported = await readRows<UnsupportedClaim>(transaction, findUnsupportedClaims(ids));
  const gone = new Set(unsupported.map(({ id }) => id));
  const kept = claims.filter(({ id }) => !gone.has(id));
  await Promise.all([
    ...idsByPredicate(kept).map(([predicate, of]) => write(transaction, refreshDirectEdges(predicate, of))),
    ...idsByPredicate(unsupported).map(([predicate, of]) => write(transaction, deleteDirectEdges(predicate, of))),
    ...(gone.size > 0 ? [write(transaction, deleteClaims([...gone]))] : []),
  ]);
}

async function pruneEntities(transaction: ManagedTransaction, { namings }: Retraction): Promise<void> {
  if (namings.length === 0) return;
  const ids = sortedUnique(namings.map(({ entity }) => entity));
  await write(transaction, deleteOrphans(ids));
  await pruneNames(transaction, doubtfulNames(namings));
}

/** Takes away claims, contradictions, entities and names that nothing supports since the retraction. */
export async function pruneUnsupported(transaction: ManagedTransaction, retraction: Retraction): Promise<void> {
  await pruneClaims(transaction, retraction);
  await pruneContradictions(transaction, retraction.evidence);
  await pruneEntities(transaction, retraction);
}
