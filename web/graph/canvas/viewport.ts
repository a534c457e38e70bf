/** A place in the drawing, or on the screen in pixels of CSS. */
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Bounds = { left: number; top: number; right: number; bottom: number };

/** What of the drawing is seen: a point of it stands on the screen at `point * zoom + {x, y}`. */
export type Viewport = Point & { zoom: number };

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 5;
/** A few nodes are not blown up to fill the screen. */
const LARGEST_FIT = 1.25;
const MARGIN = 44;
/** Names stand beside their nodes, where there is room for them at all. */
const NAMES = 0.09;

export const toScreen = ({ zoom, x, y }: Viewport, point: Point): Point => ({
  x: point.x * zoom + x,
  y: point.y * zoom + y,
});

export const toDrawing = ({ zoom, x, y }: Viewport, point: Point): Point => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
});

/** Zooms so that what is under a point of the screen stays there. */
export function zoomAt(viewport: Viewport, at: Point, factor: number): Viewport {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, viewport.zoom * factor));
  const { x, y } = toDrawing(viewport, at);
  return { zoom, x: at.x - x * zoom, y: at.y - y * zoom };
}

export const panBy = (viewport: Viewport, { x, y }: Point): Viewport => ({
  ...viewport,
  x: viewport.x + x,
  y: viewport.y + y,
});

/** The same zoom with a point of the drawing in the middle of the screen. */
export const centreOn = ({ zoom }: Viewport, point: Point, { width, height }: Size): Viewport => ({
  zoom,
  x: width / 2 - point.x * zoom,
  y: height / 2 - point.y * zoom,
});

/** All of the bounds, with a margin. */
export function fit({ left, top, right, bottom }: Bounds, size: Size): Viewport {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const aside = Math.max(MARGIN, size.width * NAMES);
  const across = Math.max(1, size.width - 2 * aside) / Math.max(1, right - left);
  const down = Math.max(1, size.height - 2 * MARGIN) / Math.max(1, bottom - top);
  const zoom = Math.min(LARGEST_FIT, Math.max(MIN_ZOOM, Math.min(across, down)));
  return centreOn({ zoom, x: 0, y: 0 }, middle, size);
}

/** What of the drawing is on the screen. */
export function visibleBounds(viewport: Viewport, { width, height }: Size): Bounds {
  const { x: left, y: top } = toDrawing(viewport, { x: 0, y: 0 });
  const { x: right, y: bottom } = toDrawing(viewport, { x: width, y: height });
  return { left, top, right, bottom };
}

export const overlaps = (one: Bounds, other: Bounds): boolean =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
