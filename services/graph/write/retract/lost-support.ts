import { compareText, sortedUnique } from '../rows/compare-text.ts';
import type { ClaimLink } from '../rows/evidence-rows.ts';
import type { LostSources } from './discount-sources.ts';
import type { StoredEvidence } from './find-evidence.ts';
import type { DoubtfulNames } from './find-lost-names.ts';
import type { StoredNaming } from './find-namings.ts';

/** What each claim loses with its evidence, in the order of the ids. */
export function lostSources(evidence: readonly StoredEvidence[]): LostSources[] {
  const claims = new Map<string, { articles: Set<string>; publishedAt: Set<string> }>();
  for (const { claim, article, publishedAt } of evidence) {
    const lost = claims.get(claim) ?? { articles: new Set(), publishedAt: new Set() };
    lost.articles.add(article);
    if (publishedAt !== null) lost.publishedAt.add(publishedAt);
    claims.set(claim, lost);
  }
  return [...claims]
    .map(([id, { articles, publishedAt }]) => ({ id, sources: articles.size, publishedAt: sortedUnique(publishedAt) }))
    .sort((left, right) => compareText(left.id, right.id));
}

/** Pairs of claim and entity that may stand on this evidence alone, each once. */
export function doubtfulLinks(
  evidence: readonly StoredEvidence[],
  entitiesOf: (row: StoredEvidence) => readonly string[],
): ClaimLink[] {
  const pairs = evidence.flatMap((row) => entitiesOf(row).map((entity) => ({ claim: row.claim, entity })));
  return [...new Map(pairs.map((pair) => [`${pair.claim} ${pair.entity}`, pair])).values()];
}

/** The names that the retracted articles gave, by entity; states have none from articles. */
export function doubtfulNames(namings: readonly StoredNaming[]): DoubtfulNames[] {
  const names = new Map<string, Set<string>>();
  for (const { entity, aliases } of namings) {
    if (aliases) names.set(entity, new Set([...(names.get(entity) ?? []), ...aliases]));
  }
  return [...names]
    .map(([id, all]) => ({ id, names: sortedUnique(all) }))
    .sort((left, right) => compareText(left.id, right.id));
}
