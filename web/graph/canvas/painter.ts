import type { ColorScheme } from './edge-styles.ts';
import { type Marks, NO_MARKS, paintMarks } from './paint-marks.ts';
import { paintScene } from './paint-scene.ts';
import type { Painting } from './painting.ts';
import { EMPTY_SCENE, type Scene } from './scene.ts';
import type { Size, Viewport } from './viewport.ts';

export type Picture = { scene: Scene; viewport: Viewport; size: Size; scheme: ColorScheme; marks: Marks };

export const FIRST_PICTURE: Picture = {
  scene: EMPTY_SCENE,
  viewport: { zoom: 1, x: 0, y: 0 },
  size: { width: 0, height: 0 },
  scheme: 'light',
  marks: NO_MARKS,
};

/** What takes longer is not drawn anew for every frame of a movement. */
const SLOW_MS = 12;
/** How many times longer than it takes, a drawing is kept while it moves. */
const KEPT = 8;
const SETTLE_MS = 120;

/** A drawing that has been made, and for which viewport. */
type Shot = { viewport: Viewport; at: number; cost: number };

const ratioOf = (): number => Math.min(2, window.devicePixelRatio || 1);

function createLayer(container: HTMLElement): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph-canvas-layer';
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  return context;
}

/** The pixels of a canvas; setting them anew clears it. */
function prepare({ canvas }: CanvasRenderingContext2D, { width, height }: Size, ratio: number): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) {
    canvas.getContext('2d')?.setTransform(1, 0, 0, 1, 0, 0);
    canvas.getContext('2d')?.clearRect(0, 0, across, down);
  } else Object.assign(canvas, { width: across, height: down });
}

/**
 * Draws pictures into a container: the scene on one canvas, what is marked on another above it, so that pointing at something
 * costs nothing. While a large scene moves, a copy of the last drawing moves instead, and is drawn anew now and then.
 */
export function createPainter(container: HTMLElement) {
  const [scene, marks] = [createLayer(container), createLayer(container)];
  const copy = document.createElement('canvas').getContext('2d');
  let picture = FIRST_PICTURE;
  let shot: Shot | undefined;
  let isStale = true;
  let frame = 0;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const paintingOn = (context: CanvasRenderingContext2D): Painting => ({ ...picture, context, ratio: ratioOf() });

  const paintAnew = (): void => {
    const began = performance.now();
    prepare(scene, picture.size, ratioOf());
    paintScene(paintingOn(scene));
    if (copy) {
      prepare(copy, picture.size, ratioOf());
      copy.drawImage(scene.canvas, 0, 0);
    }
    const at = performance.now();
    shot = { viewport: picture.viewport, at, cost: at - began };
    isStale = false;
  };
  const moveCopy = ({ viewport: from }: Shot): void => {
    const { viewport, size } = picture;
    const scale = viewport.zoom / from.zoom;
    const ratio = ratioOf();
    prepare(scene, size, ratio);
    if (!copy) return;
    const [x, y] = [(viewport.x - from.x * scale) * ratio, (viewport.y - from.y * scale) * ratio];
    scene.drawImage(copy.canvas, x, y, copy.canvas.width * scale, copy.canvas.height * scale);
    clearTimeout(settle);
    settle = setTimeout(() => request(true), SETTLE_MS);
  };
  const paint = (): void => {
    frame = 0;
    if (picture.size.width === 0 || picture.size.height === 0) return;
    const isMoved = shot?.viewport !== picture.viewport;
    const isKept = shot && shot.cost > SLOW_MS && performance.now() - shot.at < shot.cost * KEPT;
    if (!isStale && isMoved && shot && isKept) moveCopy(shot);
    else if (isStale || isMoved) paintAnew();
    prepare(marks, picture.size, ratioOf());
    paintMarks(paintingOn(marks), picture.marks);
  };
  const request = (anew: boolean): void => {
    isStale ||= anew;
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  return {
    picture: (): Picture => picture,
    change: (changed: Partial<Picture>): void => {
      picture = { ...picture, ...changed };
      request(changed.scene !== undefined || changed.size !== undefined || changed.scheme !== undefined);
    },
    close: (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(settle);
      for (const { canvas } of [scene, marks]) canvas.remove();
    },
  };
}

export type Painter = ReturnType<typeof createPainter>;
