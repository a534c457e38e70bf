import type { ManagedTransaction } from 'neo4j-driver';
import { createRelationships, readRows, write } from '../run-statement.ts';
import type { ArticleToSave } from './article-to-save.ts';
import { byPredicate, type ClaimRow, claimRows } from './rows/claim-rows.ts';
import { claimLinks, evidenceRows } from './rows/evidence-rows.ts';
import { countSources } from './statements/count-sources.ts';
import { createDirectEdges } from './statements/create-direct-edges.ts';
import { createEvidence } from './statements/create-evidence.ts';
import { describeClaims } from './statements/describe-claims.ts';
import { linkObjects } from './statements/link-objects.ts';
import { type LockedClaim, lockClaims } from './statements/lock-claims.ts';
import { mergeClaimLinks } from './statements/merge-claim-links.ts';
import { refreshDirectEdges } from './statements/refresh-direct-edges.ts';

const predicateOf = ({ properties }: ClaimRow) => properties.predicate;

/** What a claim needs once, when it is first made. */
function describeNew(transaction: ManagedTransaction, rows: readonly ClaimRow[]): Promise<void>[] {
  const withObject = rows.filter(({ object }) => object !== undefined);
  return [
    createRelationships(transaction, describeClaims(rows)),
    createRelationships(transaction, linkObjects(withObject)),
    ...[...byPredicate(withObject, predicateOf)].map(([predicate, group]) =>
      createRelationships(transaction, createDirectEdges(predicate, group)),
    ),
  ];
}

/** The direct edges of claims that were there before follow the new count. */
function refreshOld(transaction: ManagedTransaction, rows: readonly ClaimRow[]): Promise<void>[] {
  const withObject = rows.filter(({ object }) => object !== undefined);
  return [...byPredicate(withObject, predicateOf)].map(([predicate, group]) =>
    write(
      transaction,
      refreshDirectEdges(
        predicate,
        group.map(({ id }) => id),
      ),
    ),
  );
}

function writeEvidence(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<void>[] {
  const evidence = evidenceRows(batch);
  const sources = claimLinks(evidence, ({ properties }) => properties.attributedTo);
  const places = claimLinks(evidence, ({ properties: { place } }) => (place === undefined ? [] : [place]));
  return [
    createRelationships(transaction, createEvidence(evidence)),
    ...(sources.length > 0 ? [write(transaction, mergeClaimLinks('ATTRIBUTED_TO', sources))] : []),
    ...(places.length > 0 ? [write(transaction, mergeClaimLinks('AT', places))] : []),
  ];
}

/** Adds the articles of a batch to their claims, with evidence and direct edges. Sentences and entities come before. */
export async function writeClaims(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<void> {
  const rows = claimRows(batch);
  if (rows.length === 0) return;
  const locked = await readRows<LockedClaim>(transaction, lockClaims(rows.map(({ id }) => id)));
  const fresh = new Set(locked.filter(({ isNew }) => isNew).map(({ id }) => id));
  await Promise.all([
    write(transaction, countSources(rows)),
    ...describeNew(
      transaction,
      rows.filter(({ id }) => fresh.has(id)),
    ),
    ...refreshOld(
      transaction,
      rows.filter(({ id }) => !fresh.has(id)),
    ),
    ...writeEvidence(transaction, batch),
  ]);
}
