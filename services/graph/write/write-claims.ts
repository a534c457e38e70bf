import type { ManagedTransaction } from 'neo4j-driver';
import { createRelationships, readRows, write } from '../run-statement.ts';
import type { ArticleContent } from './article-to-save.ts';
import { writeContradictions } from './contradictions/write-contradictions.ts';
import { type ClaimRow, claimRows, idsByPredicate } from './rows/claim-rows.ts';
import { claimLinks, evidenceRows } from './rows/evidence-rows.ts';
import { countSources } from './statements/count-sources.ts';
import { createClaimLinks } from './statements/create-claim-links.ts';
import { createClaims, LINKS_OF_CLAIM } from './statements/create-claims.ts';
import { createEvidence } from './statements/create-evidence.ts';
import { createObjectlessClaims } from './statements/create-objectless-claims.ts';
import { type MergedClaim, mergeClaims } from './statements/merge-claims.ts';
import { refreshDirectEdges } from './statements/refresh-direct-edges.ts';

const hasObject = ({ object }: ClaimRow): boolean => object !== undefined;

/** Which claims are new, and which may come to contradict others: new ones, and those without a time. */
async function mergeRows(transaction: ManagedTransaction, rows: readonly ClaimRow[]) {
  const ids = rows.map(({ id }) => id);
  const claims = await readRows<MergedClaim>(transaction, mergeClaims(ids));
  const fresh = new Set(claims.filter(({ isNew }) => isNew).map(({ id }) => id));
  const placed = new Set(claims.filter(({ hasTopic }) => hasTopic).map(({ id }) => id));
  return { fresh, disputable: rows.filter(({ id, time }) => time === undefined || !placed.has(id)) };
}

/** What a claim needs once, when it is first made. */
function createNew(transaction: ManagedTransaction, rows: readonly ClaimRow[]): Promise<void>[] {
  const [complete, objectless] = [rows.filter(hasObject), rows.filter((row) => !hasObject(row))];
  return [
    createRelationships(transaction, createClaims(complete), complete.length * LINKS_OF_CLAIM),
    createRelationships(transaction, createObjectlessClaims(objectless), objectless.length),
  ];
}

/** The direct edges of claims that were there before follow the new count. */
function refreshOld(transaction: ManagedTransaction, rows: readonly ClaimRow[]): Promise<void>[] {
  return idsByPredicate(rows.filter(hasObject)).map(([predicate, ids]) =>
    write(transaction, refreshDirectEdges(predicate, ids)),
  );
}

function writeEvidence(transaction: ManagedTransaction, batch: readonly ArticleContent[]): Promise<void>[] {
  const evidence = evidenceRows(batch);
  const sources = claimLinks(evidence, ({ attributedTo }) => attributedTo);
  const places = claimLinks(evidence, ({ place }) => (place === undefined ? [] : [place]));
  return [
    createRelationships(transaction, createEvidence(evidence), evidence.length),
    ...(sources.length > 0 ? [write(transaction, createClaimLinks('ATTRIBUTED_TO', sources))] : []),
    ...(places.length > 0 ? [write(transaction, createClaimLinks('AT', places))] : []),
  ];
}

/** Adds the articles of a batch to their claims, with evidence and direct edges. Sentences and entities come before. */
export async function writeClaims(transaction: ManagedTransaction, batch: readonly ArticleContent[]): Promise<void> {
  const rows = claimRows(batch);
  if (rows.length === 0) return;
  const { fresh, disputable } = await mergeRows(transaction, rows);
  await Promise.all([
    write(transaction, countSources(rows)),
    ...createNew(
      transaction,
      rows.filter(({ id }) => fresh.has(id)),
    ),
    ...refreshOld(
      transaction,
      rows.filter(({ id }) => !fresh.has(id)),
    ),
    ...writeEvidence(transaction, batch),
  ]);
  await writeContradictions(transaction, disputable);
}
