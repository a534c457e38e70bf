import type { ExtractedClaim } from '../../../../schema/extraction.ts';
import { orderEnds } from '../../../../schema/identity.ts';
import type { Predicate } from '../../../../schema/predicates.ts';
import type { ArticleToSave } from '../article-to-save.ts';
import { compareText, earlier, later } from './compare-text.ts';

/** A claim as one batch has it; `sources` counts the articles of the batch alone. */
export type ClaimRow = Omit<ExtractedClaim, 'object' | 'evidence'> & {
  object: string | undefined;
  sources: number;
  firstSeen: string | undefined;
  lastSeen: string | undefined;
};

function newRow(claim: ExtractedClaim, publishedAt: string | undefined): ClaimRow {
  const { evidence: _, ...properties } = claim;
  const [subject, object] = orderEnds(claim);
  return { ...properties, subject, object, sources: 1, firstSeen: publishedAt, lastSeen: publishedAt };
}

/** Every claim of a batch once, in the order of the ids, which is the order in which all writers take locks. */
export function claimRows(batch: readonly ArticleToSave[]): ClaimRow[] {
  const rows = new Map<string, ClaimRow>();
  for (const { article, extraction } of batch) {
    for (const claim of extraction.claims) {
      const row = rows.get(claim.id);
      if (!row) rows.set(claim.id, newRow(claim, article.publishedAt));
      else {
        row.sources += 1;
        row.firstSeen = earlier(row.firstSeen, article.publishedAt);
        row.lastSeen = later(row.lastSeen, article.publishedAt);
      }
    }
  }
  return [...rows.values()].sort((left, right) => compareText(left.id, right.id));
}

/** The ids of claims by predicate, for statements that have a part for each relationship type. */
export function idsByPredicate(
  rows: readonly { id: string; predicate: Predicate }[],
): Partial<Record<Predicate, string[]>> {
  const groups: Partial<Record<Predicate, string[]>> = {};
  for (const { id, predicate } of rows) {
    const group = groups[predicate] ?? [];
    group.push(id);
    groups[predicate] = group;
  }
  return groups;
}
