import { groupBy } from './group-by.ts';
import { DOT, type NodeShape, nodeStyleOf } from './node-styles.ts';
import { INK, type Painting, setDrawingUnits } from './painting.ts';
import type { SceneNode } from './scene.ts';

/** However far away, a node stays visible. */
const SMALLEST_ON_SCREEN = 2;

type Place = { x: number; y: number; r: number };

const CORNERS: Readonly<Record<Exclude<NodeShape, 'ellipse'>, readonly (readonly [number, number])[]>> = {
  'round-rectangle': [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -0.88],
    [0.5, -0.88],
    [1, 0],
    [0.5, 0.88],
    [-0.5, 0.88],
  ],
  'round-diamond': [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  'round-triangle': [
    [0, -1.05],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
};

function traceShape(context: CanvasRenderingContext2D, shape: NodeShape, { x, y, r }: Place): void {
  if (shape === 'ellipse') {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  const [first, ...others] = CORNERS[shape];
  context.moveTo(x + (first?.[0] ?? 0) * r, y + (first?.[1] ?? 0) * r);
  for (const [dx, dy] of others) context.lineTo(x + dx * r, y + dy * r);
  context.closePath();
}

const placeOf = ({ x, y, radius }: SceneNode, zoom: number): Place => ({
  x,
  y,
  r: Math.max(radius, SMALLEST_ON_SCREEN / zoom),
});

function paintType(painting: Painting, type: string, nodes: readonly SceneNode[]): void {
  const { context, scheme, viewport } = painting;
  const { shape, color } = nodeStyleOf(type);
  context.beginPath();
  for (const node of nodes) traceShape(context, type === DOT ? 'ellipse' : shape, placeOf(node, viewport.zoom));
  context.fillStyle = type === DOT ? INK[scheme].dot : color[scheme];
  context.fill();
  // A seam of the ground's colour keeps overlapping nodes apart.
  context.lineWidth = 1.2 / viewport.zoom;
  context.strokeStyle = INK[scheme].ground;
  context.stroke();
}

export type Ring = { color: string; gap: number; dash: readonly number[] };

/** A ring around a node, so many pixels away from it. */
export function paintRing(painting: Painting, node: SceneNode, { color, gap, dash }: Ring): void {
  const { context, viewport } = painting;
  const { x, y, r } = placeOf(node, viewport.zoom);
  setDrawingUnits(painting);
  context.beginPath();
  context.arc(x, y, r + gap / viewport.zoom, 0, 2 * Math.PI);
  context.setLineDash(dash.map((length) => length / viewport.zoom));
  context.lineWidth = 2.5 / viewport.zoom;
  context.strokeStyle = color;
  context.stroke();
  context.setLineDash([]);
}

/** Nodes, one fill for all of a type; what is opened has a ring. */
export function paintNodes(painting: Painting, nodes: readonly SceneNode[]): void {
  setDrawingUnits(painting);
  for (const [type, group] of groupBy(nodes, (node) => node.type)) paintType(painting, type, group);
  const color = INK[painting.scheme].text;
  for (const node of nodes) if (node.opened) paintRing(painting, node, { color, gap: 3.5, dash: [] });
}
