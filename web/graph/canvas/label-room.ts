import type { Point, Size } from './viewport.ts';

const CELL = 5;

/** A stretch of the screen, so high on both sides of its middle line. */
export type Stretch = { from: Point; to: Point; half: number };

export type LabelRoom = {
  /** Takes the place of a label when it is on the screen and nothing is there yet. */
  take: (stretch: Stretch) => boolean;
  /** Nothing is written here. */
  block: (stretch: Stretch) => void;
};

/** Remembers which places of the screen are taken, so that no word covers another. */
export function createLabelRoom({ width, height }: Size): LabelRoom {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const taken = new Uint8Array(columns * rows);

  function* cellsOf({ from, to, half }: Stretch): Generator<number> {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    for (let along = 0; along <= length; along += CELL) {
      for (let aside = -half; aside <= half; aside += CELL) {
        const x = from.x + (dx * along - dy * aside) / length;
        const y = from.y + (dy * along + dx * aside) / length;
        if (x >= 0 && y >= 0 && x < width && y < height) yield Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      }
    }
  }
  const block = (stretch: Stretch): void => {
    for (const cell of cellsOf(stretch)) taken[cell] = 1;
  };
  const isInside = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  const take = (stretch: Stretch): boolean => {
    if (!isInside(stretch.from) || !isInside(stretch.to)) return false;
    for (const cell of cellsOf(stretch)) if (taken[cell] === 1) return false;
    block(stretch);
    return true;
  };
  return { take, block };
}
