import { pointOn } from './edge-curve.ts';
import { CONTRADICTION, DASHES, EDGE_STYLES, type EdgeStyleName } from './edge-styles.ts';
import { groupBy } from './group-by.ts';
import { type Painting, setDrawingUnits } from './painting.ts';
import type { SceneEdge } from './scene.ts';

/** Dashes of more lines than these cannot be told apart, and take long to draw. */
const MOST_DASHED = 800;
/** Smaller arrows are not seen. */
const ARROWS_FROM = 0.25;
const ARROW = 7;

function trace(context: CanvasRenderingContext2D, { curve: { from, control, to } }: SceneEdge): void {
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(control.x, control.y, to.x, to.y);
}

function traceArrow(context: CanvasRenderingContext2D, { curve, style }: SceneEdge, scale: number): void {
  const { x, y } = curve.to;
  const behind = pointOn(curve, 0.92);
  const angle = Math.atan2(y - behind.y, x - behind.x);
  const [dx, dy] = [Math.cos(angle) * ARROW * scale, Math.sin(angle) * ARROW * scale];
  if (EDGE_STYLES[style].arrow === 'tee') {
    const [ax, ay] = [-dy * 0.75, dx * 0.75];
    const [bx, by] = [dx * 0.3, dy * 0.3];
    context.moveTo(x + ax, y + ay);
    context.lineTo(x - ax, y - ay);
    context.lineTo(x - ax - bx, y - ay - by);
    context.lineTo(x + ax - bx, y + ay - by);
  } else {
    context.moveTo(x, y);
    context.lineTo(x - dx - dy * 0.45, y - dy + dx * 0.45);
    context.lineTo(x - dx + dy * 0.45, y - dy - dx * 0.45);
  }
  context.closePath();
}

/** Lines keep about their width on the screen, whatever the zoom. */
const widthOn = (zoom: number, width: number): number =>
  (width * Math.min(1.4, Math.max(0.55, Math.sqrt(zoom)))) / zoom;

function paintStyle(painting: Painting, style: EdgeStyleName, edges: readonly SceneEdge[], dashed: boolean): void {
  const { context, scheme, viewport } = painting;
  const { color, width, line } = EDGE_STYLES[style];
  const scale = widthOn(viewport.zoom, 1);
  context.strokeStyle = color[scheme];
  context.fillStyle = color[scheme];
  context.lineWidth = width * scale;
  context.setLineDash(dashed ? DASHES[line].map((length) => length * scale) : []);
  context.beginPath();
  for (const edge of edges) trace(context, edge);
  context.stroke();
  context.setLineDash([]);
  if (viewport.zoom < ARROWS_FROM) return;
  context.beginPath();
  for (const edge of edges) if (!edge.symmetric) traceArrow(context, edge, scale);
  context.fill();
}

/** A broad band where lines are, so that they stand out. */
export function paintBands(painting: Painting, edges: readonly SceneEdge[], color: string, alpha: number): void {
  const { context, viewport } = painting;
  setDrawingUnits(painting);
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = widthOn(viewport.zoom, 8);
  context.beginPath();
  for (const edge of edges) trace(context, edge);
  context.stroke();
  context.globalAlpha = 1;
}

/** Lines and arrows, one stroke for all of a style; below them bands for what is contradicted. */
export function paintEdges(painting: Painting, edges: readonly SceneEdge[]): void {
  const contradicted = edges.filter((edge) => edge.contradicted);
  if (contradicted.length > 0) paintBands(painting, contradicted, CONTRADICTION.color[painting.scheme], 0.7);
  setDrawingUnits(painting);
  const byStyle = groupBy(edges, ({ style }) => style);
  for (const [style, group] of byStyle) paintStyle(painting, style, group, edges.length <= MOST_DASHED);
}
