export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export type Placed = { id: string; x: number; y: number };

const ANGLES: Record<Direction, number> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

const isDirection = (key: string): key is Direction => key in ANGLES;

/** The direction that a key means, if any. */
export const directionOf = (key: string): Direction | undefined => (isDirection(key) ? key : undefined);

/** Of some places, the nearest one that lies in a direction, give or take 60 degrees. */
export function nearestNode(from: Placed, places: readonly Placed[], direction: Direction): Placed | undefined {
  let best: { place: Placed; cost: number } | undefined;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const turn = Math.abs(
      Math.atan2(Math.sin(Math.atan2(y, x) - ANGLES[direction]), Math.cos(Math.atan2(y, x) - ANGLES[direction])),
    );
    if (place.id === from.id || turn > Math.PI / 3) continue;
    // What lies straight ahead is meant before what is a little nearer but aside.
    const cost = Math.hypot(x, y) * (1 + turn);
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
