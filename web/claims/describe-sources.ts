import type { ClaimDetail } from '../../schema/claim.ts';

/** How many stories state a claim, and how many articles only reprint one of them, as far as the evidence is all there. */
export function describeSources({ sources, evidence, truncated }: ClaimDetail): string {
  const articles = new Set(evidence.map(({ article }) => article.id)).size;
  const reprints = truncated ? 0 : Math.max(0, articles - sources);
  const stories = sources === 1 ? '1 article' : `${sources} independent articles`;
  if (reprints === 0) return stories;
  return `${stories} and ${reprints === 1 ? '1 reprint' : `${reprints} reprints`}`;
}
