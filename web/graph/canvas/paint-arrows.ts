import { EDGE_STYLES } from './edge-styles.ts';
import { groupBy } from './group-by.ts';
import { type Painting, widthOn } from './painting.ts';
import type { SceneEdge } from './scene.ts';
import { visibleBounds } from './viewport.ts';

/** Smaller arrows are not seen. */
const ARROWS_FROM = 0.25;
const ARROW = 7;
/** More arrows than these at one node are a ring around it, and more in all are a mist; both take long to draw. */
const MOST_AT_A_NODE = 300;
const MOST_ARROWS = 2000;

function traceArrow(context: CanvasRenderingContext2D, { curve, style }: SceneEdge, size: number): void {
  const { control, to } = curve;
  const { x, y } = to;
  // Where it ends, a curve runs away from its control point.
  const part = size / (Math.hypot(x - control.x, y - control.y) || 1);
  const [dx, dy] = [(x - control.x) * part, (y - control.y) * part];
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

/** The edges that end in sight and of which one can tell where. */
function pointedEdges({ viewport, size }: Painting, edges: readonly SceneEdge[]): SceneEdge[] {
  const { left, right, top, bottom } = visibleBounds(viewport, size);
  const ending = edges.filter(({ symmetric, curve: { to } }) => {
    return !symmetric && to.x > left && to.x < right && to.y > top && to.y < bottom;
  });
  const byNode = groupBy(ending, ({ target }) => target.id);
  const told = ending.filter(({ target }) => (byNode.get(target.id)?.length ?? 0) <= MOST_AT_A_NODE);
  return told.length <= MOST_ARROWS ? told : [];
}

/** Where lines end, one fill for all of a style. */
export function paintArrows(painting: Painting, edges: readonly SceneEdge[]): void {
  const { context, scheme, viewport } = painting;
  if (viewport.zoom < ARROWS_FROM) return;
  const size = widthOn(viewport.zoom, ARROW);
  const pointed = groupBy(pointedEdges(painting, edges), ({ style }) => style);
  for (const [style, group] of pointed) {
    context.fillStyle = EDGE_STYLES[style].color[scheme];
    context.beginPath();
    for (const edge of group) traceArrow(context, edge, size);
    context.fill();
  }
}
