import { sentenceId } from '../../../../schema/identity.ts';
import type { ArticleToSave } from '../article-to-save.ts';
import { compareText, sortedUnique } from './compare-text.ts';

export type EvidenceRow = {
  claim: string;
  sentence: string;
  properties: { start: number; end: number; rule: string; attributedTo: string[]; place?: string };
};

export const evidenceRows = (batch: readonly ArticleToSave[]): EvidenceRow[] =>
  batch.flatMap(({ article, extraction }) =>
    extraction.claims.flatMap((claim) =>
      claim.evidence.map(({ sentence, start, end, rule, attributedTo, place }) => ({
        claim: claim.id,
        sentence: sentenceId(article.id, sentence),
        properties: {
          start,
          end,
          rule,
          attributedTo: sortedUnique(attributedTo),
          ...(place !== undefined && { place }),
        },
      })),
    ),
  );

export type ClaimLink = { claim: string; entity: string };

/** Which claim leads to which entity by way of its evidence, each pair once, in the order of the ids. */
export function claimLinks(
  rows: readonly EvidenceRow[],
  entitiesOf: (row: EvidenceRow) => readonly string[],
): ClaimLink[] {
  const links = new Map<string, ClaimLink>();
  for (const row of rows) {
    for (const entity of entitiesOf(row)) links.set(`${row.claim} ${entity}`, { claim: row.claim, entity });
  }
  return [...links].sort(([left], [right]) => compareText(left, right)).map(([, link]) => link);
}
