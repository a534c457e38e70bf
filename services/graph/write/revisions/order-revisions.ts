import { compareText } from '../rows/compare-text.ts';

/** What the order of revisions goes by. */
export type Dated = { id: string; publishedAt: string | null; receivedAt: string };

/**
 * The revisions of one address, oldest first. They go by publication where each has one, so that an old version out of
 * an archive does not replace what is newer; else, and among equals, by arrival.
 */
export function orderRevisions<Revision extends Dated>(revisions: readonly Revision[]): Revision[] {
  const isDated = revisions.every(({ publishedAt }) => publishedAt !== null);
  return [...revisions].sort(
    (left, right) =>
      (isDated ? compareText(left.publishedAt ?? '', right.publishedAt ?? '') : 0) ||
      compareText(left.receivedAt, right.receivedAt) ||
      compareText(left.id, right.id),
  );
}
