import { type Curve, curveBetween } from './edge-curve.ts';
import type { EdgeStyleName } from './edge-styles.ts';
import type { GraphEdge, GraphNode } from './graph-elements.ts';
import { DOT } from './node-styles.ts';
import type { Bounds, Point } from './viewport.ts';

export type Elements = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };
export type SceneNode = GraphNode & Point & { radius: number };
export type SceneEdge = {
  id: string;
  label: string;
  style: EdgeStyleName;
  contradicted: boolean;
  symmetric: boolean;
  source: SceneNode;
  target: SceneNode;
  bend: number;
  curve: Curve;
};

/** Everything that is drawn, with its place. Large nodes come first, so that their labels find room first. */
export type Scene = { nodes: readonly SceneNode[]; edges: readonly SceneEdge[]; byId: ReadonlyMap<string, SceneNode> };

export const EMPTY_SCENE: Scene = { nodes: [], edges: [], byId: new Map() };

const SMALLEST = 7;
const LARGEST = 18;
const DOT_RADIUS = 2.5;
const BETWEEN_PARALLELS = 17;

export const radiusOf = ({ type, weight = 0.3 }: GraphNode): number =>
  type === DOT ? DOT_RADIUS : SMALLEST + (LARGEST - SMALLEST) * weight;

const pairOf = ({ source, target }: GraphEdge): string =>
  source < target ? `${source} ${target}` : `${target} ${source}`;

/** How far each edge bends aside, so that edges between the same two do not cover each other. */
function bendsOf(edges: readonly GraphEdge[]): number[] {
  const sizes = new Map<string, number>();
  for (const edge of edges) sizes.set(pairOf(edge), (sizes.get(pairOf(edge)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return edges.map((edge) => {
    const place = taken.get(pairOf(edge)) ?? 0;
    taken.set(pairOf(edge), place + 1);
    if (edge.source === edge.target) return place * BETWEEN_PARALLELS;
    const aside = (place - ((sizes.get(pairOf(edge)) ?? 1) - 1) / 2) * BETWEEN_PARALLELS;
    // A curve bends to the left of its way; the way back has another left.
    return edge.source < edge.target ? aside : -aside;
  });
}

/** Edges whose ends are both there; whoever cut the answer may have cut an end. */
function toSceneEdges(edges: readonly GraphEdge[], byId: ReadonlyMap<string, SceneNode>): SceneEdge[] {
  const bends = bendsOf(edges);
  return edges.flatMap(({ id, label, style = 'plain', contradicted = false, symmetric = false, ...ends }, index) => {
    const [source, target, bend] = [byId.get(ends.source), byId.get(ends.target), bends[index] ?? 0];
    if (!source || !target) return [];
    const curve = curveBetween(source, target, bend);
    return [{ id, label, style, contradicted, symmetric, source, target, bend, curve }];
  });
}

/** Puts elements at their places, which `placeOf` knows. */
export function buildScene({ nodes, edges }: Elements, placeOf: (id: string) => Point): Scene {
  const placed = nodes.map((node) => ({ ...node, ...placeOf(node.id), radius: radiusOf(node) }));
  const byId = new Map(placed.map((node) => [node.id, node]));
  return { nodes: placed.sort((a, b) => b.radius - a.radius), edges: toSceneEdges(edges, byId), byId };
}

/** The scene with one node at another place. */
export function moveNode(scene: Scene, id: string, place: Point): Scene {
  const moved = scene.byId.get(id);
  if (!moved) return scene;
  const node = { ...moved, ...place };
  const byId = new Map(scene.byId).set(id, node);
  const edges = scene.edges.map((edge) => {
    if (edge.source.id !== id && edge.target.id !== id) return edge;
    const source = edge.source.id === id ? node : edge.source;
    const target = edge.target.id === id ? node : edge.target;
    return { ...edge, source, target, curve: curveBetween(source, target, edge.bend) };
  });
  return { nodes: scene.nodes.map((each) => (each.id === id ? node : each)), edges, byId };
}

/** A box that holds every node; nothing when there is none. */
export function sceneBounds({ nodes }: Scene): Bounds | undefined {
  if (nodes.length === 0) return undefined;
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, radius } of nodes) {
    bounds.left = Math.min(bounds.left, x - radius);
    bounds.top = Math.min(bounds.top, y - radius);
    bounds.right = Math.max(bounds.right, x + radius);
    bounds.bottom = Math.max(bounds.bottom, y + radius);
  }
  return bounds;
}
