import type { Bounds, Point } from './viewport.ts';

/** A quadratic curve from one point to another; straight when the control point lies between them. */
export type Curve = { from: Point; control: Point; to: Point };
export type Circle = Point & { radius: number };

const LOOP_HEIGHT = 60;
const ARROW_GAP = 2;

/** A curve over a node that points at itself; `bend` sets several apart. */
function loopAt({ x, y, radius }: Circle, bend: number): Curve {
  return {
    from: { x: x - radius * 0.6, y: y - radius * 0.8 },
    control: { x, y: y - radius - LOOP_HEIGHT - Math.abs(bend) },
    to: { x: x + radius * 0.6, y: y - radius * 0.8 },
  };
}

/** From a point towards another one, so far. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

/** The line between two nodes, from border to border; `bend` is how far its middle lies beside the straight line. */
export function curveBetween(source: Circle, target: Circle, bend: number): Curve {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return loopAt(source, bend);
  const control = {
    x: (source.x + target.x) / 2 - (dy / length) * bend * 2,
    y: (source.y + target.y) / 2 + (dx / length) * bend * 2,
  };
  return {
    from: towards(source, control, source.radius),
    control,
    to: towards(target, control, target.radius + ARROW_GAP),
  };
}

/** The point of a curve after a part of its way. */
export function pointOn({ from, control, to }: Curve, part: number): Point {
  const rest = 1 - part;
  const [a, b, c] = [rest * rest, 2 * rest * part, part * part];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** A box that holds the curve. */
export const boundsOf = ({ from, control, to }: Curve): Bounds => ({
  left: Math.min(from.x, control.x, to.x),
  top: Math.min(from.y, control.y, to.y),
  right: Math.max(from.x, control.x, to.x),
  bottom: Math.max(from.y, control.y, to.y),
});

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy || 1;
  const part = Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared));
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
}

const PIECES = 10;

/** How far a point is from a curve, near enough for a pointer. */
export function distanceTo(curve: Curve, point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let from = curve.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const to = pointOn(curve, piece / PIECES);
    nearest = Math.min(nearest, distanceToLine(point, from, to));
    from = to;
  }
  return nearest;
}
