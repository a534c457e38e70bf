import { describePredicate } from '../../claims/describe-predicate.ts';
import { isSymmetric } from '../address/known-values.ts';
import { CONTRADICTION, edgeStyleOf } from '../canvas/edge-styles.ts';
import type { GraphEdge } from '../canvas/graph-elements.ts';
import { groupBy } from '../canvas/group-by.ts';
import type { ViewClaim } from './view-claim.ts';

/** More lines than these between two nodes cannot be told apart. */
const MOST_PARALLEL = 6;

/** Ids of claims and entities have no blank, so that a bundle is never taken for one of them. */
const BUNDLE = 'bundle ';
export const isBundle = (id: string): boolean => id.startsWith(BUNDLE);

const pairOf = ({ subject, object }: ViewClaim): string => [subject.id, object?.id ?? ''].sort().join(' ');

const isContradicted = ({ contradictedBy }: ViewClaim): boolean => contradictedBy.length > 0;

/** What claims have in common that are drawn as one line; it is the same in every view, so that it may stand in an address. */
const bundleId = (claim: ViewClaim): string =>
  `${BUNDLE}${[
    claim.subject.id,
    claim.predicate,
    claim.object?.id ?? '-',
    edgeStyleOf(claim),
    ...(isContradicted(claim) ? ['contradicted'] : []),
  ].join(' ')}`;

function labelOf(claim: ViewClaim, count: number): string {
  const words = describePredicate(claim);
  return `${isContradicted(claim) ? `${CONTRADICTION.sign} ` : ''}${words}${count > 1 ? ` ×${count}` : ''}`;
}

function toEdge(id: string, claims: readonly [ViewClaim, ...ViewClaim[]]): GraphEdge {
  const [claim] = claims;
  return {
    id,
    source: claim.subject.id,
    target: claim.object?.id ?? `end ${id}`,
    label: labelOf(claim, claims.length),
    style: edgeStyleOf(claim),
    ...(isContradicted(claim) && { contradicted: true }),
    ...(isSymmetric(claim) && { symmetric: true }),
  };
}

/** One edge a claim; where two nodes have many between them, one for all of the same predicate, status and polarity. */
export function bundleClaims(claims: readonly ViewClaim[]): {
  edges: GraphEdge[];
  bundles: Map<string, readonly ViewClaim[]>;
} {
  const edges: GraphEdge[] = [];
  const bundles = new Map<string, readonly ViewClaim[]>();
  for (const pair of groupBy(claims, pairOf).values()) {
    const groups = groupBy(pair, pair.length > MOST_PARALLEL ? bundleId : ({ id }) => id);
    for (const [key, [first, ...others]] of groups) {
      if (!first) continue;
      const id = others.length === 0 ? first.id : key;
      edges.push(toEdge(id, [first, ...others]));
      bundles.set(id, [first, ...others]);
    }
  }
  return { edges, bundles };
}
