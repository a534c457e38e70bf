import type { Found } from './find-element.ts';
import type { Point } from './viewport.ts';

/** What fingers, mouse and wheel mean; points count from the corner of the drawing. */
export type GestureMeanings = {
  find: (at: Point) => Found | undefined;
  onPan: (by: Point) => void;
  onZoom: (at: Point, factor: number) => void;
  onDragNode: (id: string, to: Point) => void;
  onHover: (at: Point | null) => void;
  onTap: (found: Found | undefined) => void;
  onDoubleTap: (found: Found | undefined) => void;
};

/** A pointer that moves less than this far is not dragged, but pressed. */
const STILL = 4;
const DOUBLE_MS = 350;
const WHEEL = 0.0016;
/** Browsers tell a pinch on a touchpad as a wheel with the key Control, in small steps. */
const TOUCHPAD_PINCH = 0.01;

type Held = { start: Point; at: Point; node: string | undefined; moved: boolean };

const between = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Listens on a surface until the signal ends it. */
export function listenToGestures(surface: HTMLElement, meanings: GestureMeanings, signal: AbortSignal): void {
  const held = new Map<number, Held>();
  let lastTap = { at: 0, id: '' };
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = pointOf(event);
    const found = meanings.find(at);
    surface.setPointerCapture(event.pointerId);
    held.set(event.pointerId, { start: at, at, node: found?.kind === 'node' ? found.id : undefined, moved: false });
  };
  const pinch = (pointer: Held, to: Point): void => {
    const other = [...held.values()].find((each) => each !== pointer);
    if (!other) return;
    const middle = { x: (to.x + other.at.x) / 2, y: (to.y + other.at.y) / 2 };
    meanings.onZoom(middle, between(to, other.at) / Math.max(1, between(pointer.at, other.at)));
  };
  const drag = (pointer: Held, to: Point): void => {
    if (held.size > 1) pinch(pointer, to);
    else if (pointer.node !== undefined) meanings.onDragNode(pointer.node, to);
    else meanings.onPan({ x: to.x - pointer.at.x, y: to.y - pointer.at.y });
  };
  const move = (event: PointerEvent): void => {
    const to = pointOf(event);
    const pointer = held.get(event.pointerId);
    if (!pointer) meanings.onHover(event.pointerType === 'touch' ? null : to);
    if (!pointer || (!pointer.moved && between(pointer.start, to) < STILL)) return;
    pointer.moved = true;
    drag(pointer, to);
    pointer.at = to;
  };
  const release = (event: PointerEvent): void => {
    const pointer = held.get(event.pointerId);
    held.delete(event.pointerId);
    if (!pointer || pointer.moved || event.type === 'pointercancel') return;
    const found = meanings.find(pointer.at);
    const isDouble = event.timeStamp - lastTap.at < DOUBLE_MS && lastTap.id === (found?.id ?? '');
    lastTap = { at: isDouble ? 0 : event.timeStamp, id: found?.id ?? '' };
    if (isDouble) meanings.onDoubleTap(found);
    else meanings.onTap(found);
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    meanings.onZoom(pointOf(event), Math.exp(-event.deltaY * (event.ctrlKey ? TOUCHPAD_PINCH : WHEEL)));
  };
  surface.addEventListener('pointerdown', press, { signal });
  surface.addEventListener('pointermove', move, { signal });
  surface.addEventListener('pointerup', release, { signal });
  surface.addEventListener('pointercancel', release, { signal });
  surface.addEventListener('pointerleave', () => meanings.onHover(null), { signal });
  surface.addEventListener('wheel', wheel, { signal, passive: false });
}
