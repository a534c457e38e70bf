import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { deleteNamings } from './retract/delete-namings.ts';
import { deleteSentences } from './retract/delete-sentences.ts';
import { discountSources, type LostSources } from './retract/discount-sources.ts';
import { dropAttributions } from './retract/drop-attributions.ts';
import { dropPlaces } from './retract/drop-places.ts';
import { findEvidence, type StoredEvidence } from './retract/find-evidence.ts';
import { findNamings, type StoredNaming } from './retract/find-namings.ts';
import { doubtfulLinks, lostSources } from './retract/lost-support.ts';
import { recomputeSeen } from './retract/recompute-seen.ts';

/** What a retraction touched: it may have lost its last support. */
export type Retraction = { evidence: StoredEvidence[]; namings: StoredNaming[] };

/** Sources, dates, attributions and places follow the evidence that is gone by now. */
function discountEvidence(
  transaction: ManagedTransaction,
  evidence: readonly StoredEvidence[],
  lost: readonly LostSources[],
): Promise<void>[] {
  const attributions = doubtfulLinks(evidence, ({ attributedTo }) => attributedTo);
  const places = doubtfulLinks(evidence, ({ place }) => (place === null ? [] : [place]));
  return [
    write(transaction, discountSources(lost)),
    write(transaction, recomputeSeen(lost)),
    ...(attributions.length > 0 ? [write(transaction, dropAttributions(attributions))] : []),
    ...(places.length > 0 ? [write(transaction, dropPlaces(places))] : []),
  ];
}

/**
 * Takes away what the articles say and leaves their nodes and readings. Claims lose their sources, and
 * stay, without any, until `pruneUnsupported`: between the two an article may be written anew.
 */
export async function retractContent(transaction: ManagedTransaction, ids: readonly string[]): Promise<Retraction> {
  if (ids.length === 0) return { evidence: [], namings: [] };
  const [evidence, namings] = await Promise.all([
    readRows<StoredEvidence>(transaction, findEvidence(ids)),
    readRows<StoredNaming>(transaction, findNamings(ids)),
  ]);
  const lost = lostSources(evidence);
  await Promise.all([
    write(transaction, deleteSentences(ids)),
    write(transaction, deleteNamings(ids)),
    ...(lost.length > 0 ? discountEvidence(transaction, evidence, lost) : []),
  ]);
  return { evidence, namings };
}
