import type { Evidence } from '../../../../schema/extraction.ts';
import { sentenceId } from '../../../../schema/identity.ts';
import type { ArticleContent } from '../article-to-save.ts';
import { compareText, sortedUnique } from './compare-text.ts';

export type EvidenceRow = Omit<Evidence, 'sentence'> & { claim: string; sentence: string };

export const evidenceRows = (batch: readonly ArticleContent[]): EvidenceRow[] =>
  batch.flatMap(({ article, extraction }) =>
    extraction.claims.flatMap((claim) =>
      claim.evidence.map((evidence) => ({
        ...evidence,
        claim: claim.id,
        sentence: sentenceId(article.id, evidence.sentence),
        attributedTo: sortedUnique(evidence.attributedTo),
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
