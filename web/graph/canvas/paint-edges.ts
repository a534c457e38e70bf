import { CONTRADICTION, DASHES, EDGE_STYLES, type EdgeStyleName } from './edge-styles.ts';
import { groupBy } from './group-by.ts';
import { paintArrows } from './paint-arrows.ts';
import { type Painting, setDrawingUnits, widthOn } from './painting.ts';
import type { SceneEdge } from './scene.ts';

/** Dashes and widths of more lines than these cannot be told apart, and take long to draw. */
const MOST_STYLED = 800;
/** In pixels of the screen. What is wider is drawn as an outline that is filled, which takes ten times as long. */
const HAIRLINE = 0.99;

function trace(context: CanvasRenderingContext2D, { curve: { from, control, to } }: SceneEdge): void {
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(control.x, control.y, to.x, to.y);
}

function paintStyle(painting: Painting, style: EdgeStyleName, edges: readonly SceneEdge[], styled: boolean): void {
  const { context, scheme, viewport, ratio } = painting;
  const { color, width, line } = EDGE_STYLES[style];
  const scale = widthOn(viewport.zoom, 1);
  context.strokeStyle = color[scheme];
  context.lineWidth = styled ? width * scale : Math.min(width * scale, HAIRLINE / (viewport.zoom * ratio));
  context.setLineDash(styled ? DASHES[line].map((length) => length * scale) : []);
  context.beginPath();
  for (const edge of edges) trace(context, edge);
  context.stroke();
  context.setLineDash([]);
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
  for (const [style, group] of byStyle) paintStyle(painting, style, group, edges.length <= MOST_STYLED);
  paintArrows(painting, edges);
}
