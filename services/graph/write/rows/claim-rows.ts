import type { ExtractedClaim } from '../../../../schema/extraction.ts';
import { orderEnds } from '../../../../schema/identity.ts';
import type { Predicate } from '../../../../schema/predicates.ts';
import type { ArticleContent } from '../article-to-save.ts';
import { topicOf } from '../contradictions/claim-topic.ts';
import type { Tellings } from '../contradictions/contradicts.ts';
import { compareText, earlier, later, sortedUnique } from './compare-text.ts';

/** A claim as one batch has it; `sources` counts the articles of the batch alone. */
export type ClaimRow = Omit<ExtractedClaim, 'object' | 'evidence'> & {
  object: string | undefined;
  sources: number;
  firstSeen: string | undefined;
  lastSeen: string | undefined;
  topic: string;
  told: Tellings;
};

function newRow(claim: ExtractedClaim): ClaimRow {
  const { evidence: _, ...properties } = claim;
  const [subject, object] = orderEnds(claim);
  const unseen = { sources: 0, firstSeen: undefined, lastSeen: undefined, told: { days: [], isUndated: false } };
  return { ...properties, subject, object, topic: topicOf(claim), ...unseen };
}

const withTelling = ({ days, isUndated }: Tellings, publishedAt: string | undefined): Tellings =>
  publishedAt === undefined
    ? { days, isUndated: true }
    : { days: sortedUnique([...days, publishedAt.slice(0, 10)]), isUndated };

/** Every claim of a batch once, in the order of the ids. */
export function claimRows(batch: readonly ArticleContent[]): ClaimRow[] {
  const rows = new Map<string, ClaimRow>();
  for (const { article, extraction } of batch) {
    for (const claim of extraction.claims) {
      const row = rows.get(claim.id) ?? newRow(claim);
      row.sources += 1;
      row.firstSeen = earlier(row.firstSeen, article.publishedAt);
      row.lastSeen = later(row.lastSeen, article.publishedAt);
      row.told = withTelling(row.told, article.publishedAt);
      rows.set(claim.id, row);
    }
  }
  return [...rows.values()].sort((left, right) => compareText(left.id, right.id));
}

/** The ids of claims by predicate, for statements about the relationships of one type. */
export function idsByPredicate(
  rows: readonly { id: string; predicate: Predicate }[],
): (readonly [Predicate, string[]])[] {
  const groups = new Map<Predicate, string[]>();
  for (const { id, predicate } of rows) {
    const group = groups.get(predicate) ?? [];
    group.push(id);
    groups.set(predicate, group);
  }
  return [...groups];
}
