import type { ColorScheme } from './edge-styles.ts';
import { findElement } from './find-element.ts';
import { listenToGestures } from './gestures.ts';
import type { Marks } from './paint-marks.ts';
import { createPainter } from './painter.ts';
import { EMPTY_SCENE, moveNode, type Scene, sceneBounds } from './scene.ts';
import { centreOn, fit, type Point, panBy, type Size, toDrawing, toScreen, type Viewport, zoomAt } from './viewport.ts';

export type DrawingListeners = {
  onTap: (id: string | null) => void;
  onDoubleTap: (nodeId: string) => void;
};

/** A drawing that can be moved, zoomed and pointed at. */
export type Drawing = {
  scene: () => Scene;
  /** Shows another scene; `fits` when all of it is to be seen. */
  show: (scene: Scene, fits: boolean) => void;
  marks: () => Marks;
  mark: (marks: Partial<Marks>) => void;
  setScheme: (scheme: ColorScheme) => void;
  viewport: () => Viewport;
  size: () => Size;
  fit: () => void;
  /** By a factor, around the middle. */
  zoomBy: (factor: number) => void;
  panBy: (by: Point) => void;
  /** Moves the view when a node is not in it. */
  reveal: (nodeId: string) => void;
  close: () => void;
};

/** Opens an empty drawing that fills a container. */
export function openDrawing(container: HTMLElement, { onTap, onDoubleTap }: DrawingListeners): Drawing {
  const painter = createPainter(container);
  const ended = new AbortController();
  // A drawing in a tab that is not open has no size yet.
  let awaitsFit = false;
  const { picture, change } = painter;

  const fitNow = (): void => {
    const { scene, size } = picture();
    const bounds = sceneBounds(scene);
    awaitsFit = size.width === 0 || size.height === 0;
    if (bounds && !awaitsFit) change({ viewport: fit(bounds, size) });
  };
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    const { size, viewport } = picture();
    // What is in the middle stays there when the room around it grows or shrinks.
    const moved = panBy(viewport, { x: (width - size.width) / 2, y: (height - size.height) / 2 });
    change({ size: { width, height }, viewport: moved });
    if (awaitsFit) fitNow();
  });
  observer.observe(container);
  const mark = (marks: Partial<Marks>): void => change({ marks: { ...picture().marks, ...marks } });
  const find = (at: Point) => findElement(picture().scene, picture().viewport, at);
  const hover = (at: Point | null): void => {
    const found = at ? find(at) : undefined;
    container.style.cursor = found ? 'pointer' : '';
    if ((found?.id ?? null) !== picture().marks.hovered) mark({ hovered: found?.id ?? null });
  };
  const middle = (): Point => ({ x: picture().size.width / 2, y: picture().size.height / 2 });
  const gestures = {
    find,
    onPan: (by: Point) => change({ viewport: panBy(picture().viewport, by) }),
    onZoom: (at: Point, factor: number) => change({ viewport: zoomAt(picture().viewport, at, factor) }),
    onDragNode: (id: string, to: Point) =>
      change({ scene: moveNode(picture().scene, id, toDrawing(picture().viewport, to)) }),
    onHover: hover,
    onTap: (found: ReturnType<typeof find>) => onTap(found?.id ?? null),
    onDoubleTap: (found: ReturnType<typeof find>) => found?.kind === 'node' && onDoubleTap(found.id),
  };
  listenToGestures(container, gestures, ended.signal);
  const reveal = (id: string): void => {
    const node = picture().scene.byId.get(id);
    if (!node) return;
    const { viewport, size } = picture();
    const { x, y } = toScreen(viewport, node);
    const isInView = x > 0 && y > 0 && x < size.width && y < size.height;
    if (!isInView) change({ viewport: centreOn(viewport, node, size) });
  };
  return {
    scene: () => picture().scene,
    show: (scene, fits) => {
      change({ scene: scene.nodes.length === 0 ? EMPTY_SCENE : scene });
      if (fits) fitNow();
    },
    marks: () => picture().marks,
    mark,
    setScheme: (scheme) => change({ scheme }),
    viewport: () => picture().viewport,
    size: () => picture().size,
    fit: fitNow,
    zoomBy: (factor) => gestures.onZoom(middle(), factor),
    panBy: gestures.onPan,
    reveal,
    close: () => {
      ended.abort();
      observer.disconnect();
      painter.close();
    },
  };
}
