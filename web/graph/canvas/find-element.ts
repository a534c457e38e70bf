import { boundsOf, distanceTo } from './edge-curve.ts';
import type { Scene } from './scene.ts';
import { type Point, toDrawing, type Viewport } from './viewport.ts';

/** So many pixels beside a thing still mean it. */
const NEAR = 6;

export type Found = { kind: 'node' | 'edge'; id: string };

/** The nearest of the things that are not farther away than so. */
function nearest<Thing>(
  things: readonly Thing[],
  distanceOf: (thing: Thing) => number,
  near: number,
): Thing | undefined {
  let best: Thing | undefined;
  let least = near;
  for (const thing of things) {
    const distance = distanceOf(thing);
    if (distance > least) continue;
    best = thing;
    least = distance;
  }
  return best;
}

/** The node, else the edge at a point of the screen; the nearest where several are. */
export function findElement({ nodes, edges }: Scene, viewport: Viewport, screen: Point): Found | undefined {
  const point = toDrawing(viewport, screen);
  const near = NEAR / viewport.zoom;
  const found = nearest(nodes, ({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) - radius, near);
  if (found) return { kind: 'node', id: found.id };
  const close = edges.filter(({ curve }) => {
    const { left, top, right, bottom } = boundsOf(curve);
    return point.x > left - near && point.x < right + near && point.y > top - near && point.y < bottom + near;
  });
  const edge = nearest(close, ({ curve }) => distanceTo(curve, point), near);
  return edge && { kind: 'edge', id: edge.id };
}
