import type { Neighbourhood, NeighbourhoodNode } from '../../../schema/neighbourhood.ts';
import type { GraphEdge, GraphNode } from '../canvas/graph-elements.ts';
import { DOT } from '../canvas/node-styles.ts';
import { bundleClaims } from './bundle-claims.ts';
import type { ViewClaim } from './view-claim.ts';

/** An entity of the view, and how many of its claims are in it. */
export type ViewEntity = NeighbourhoodNode & { inView: number; opened: boolean };

export type GraphViewModel = {
  entities: readonly ViewEntity[];
  claims: readonly ViewClaim[];
  /** What is drawn: entities, and dots where claims without an object end. */
  nodes: readonly GraphNode[];
  /** One for a claim, or for several that would cover each other. */
  edges: readonly GraphEdge[];
  /** The claims behind each edge. */
  bundles: ReadonlyMap<string, readonly ViewClaim[]>;
};

function toViewClaims({ nodes, edges }: Neighbourhood, hidden: ReadonlySet<string>): ViewClaim[] {
  const entities = new Map(nodes.map(({ id, name, type }) => [id, { id, name, type }]));
  return edges.flatMap(({ claim, subject, object, ...rest }) => {
    const from = entities.get(subject);
    const to = object === null ? null : entities.get(object);
    if (!from || to === undefined || hidden.has(subject) || (object !== null && hidden.has(object))) return [];
    return [{ ...rest, id: claim, subject: from, object: to }];
  });
}

function countEnds(claims: readonly ViewClaim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject, object } of claims)
    for (const id of new Set([subject.id, object?.id ?? subject.id])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Busier entities are drawn larger, on a scale on which ten times as many claims are one step. */
function toGraphNodes(entities: readonly ViewEntity[]): GraphNode[] {
  const most = Math.log1p(Math.max(1, ...entities.map(({ claims }) => claims)));
  return entities.map(({ id, name, type, claims, opened }) => ({
    id,
    label: name,
    type,
    weight: Math.log1p(claims) / most,
    ...(opened && { opened }),
  }));
}

export const EMPTY_VIEW: GraphViewModel = { entities: [], claims: [], nodes: [], edges: [], bundles: new Map() };

/** What is shown of an answer: without what was taken out, and without neighbours that hang on that alone. */
export function buildView(
  answer: Neighbourhood,
  { opened, hidden }: { opened: readonly string[]; hidden: readonly string[] },
): GraphViewModel {
  const claims = toViewClaims(answer, new Set(hidden));
  const counts = countEnds(claims);
  const entities = answer.nodes
    .filter(({ id }) => !hidden.includes(id) && (opened.includes(id) || counts.has(id)))
    .map((node) => ({ ...node, inView: counts.get(node.id) ?? 0, opened: opened.includes(node.id) }));
  const { edges, bundles } = bundleClaims(claims);
  const dots = edges
    .filter(({ target }) => !counts.has(target))
    .map(({ target: id }) => ({ id, label: '', type: DOT }));
  return { entities, claims, nodes: [...toGraphNodes(entities), ...dots], edges, bundles };
}
