import type { Core } from 'cytoscape';
import { type Direction, directionOf, nearestNode, type Placed } from './nearest-node.ts';

const ZOOM_STEP = 1.3;
const PAN_STEP = 60;
const EDGE_OF_VIEW = 40;

export function zoomBy(drawing: Core, factor: number): void {
  const middle = { x: drawing.width() / 2, y: drawing.height() / 2 };
  drawing.zoom({ level: drawing.zoom() * factor, renderedPosition: middle });
}

/** Everything in view, but nothing blown up. */
export function fitDrawing(drawing: Core): void {
  if (drawing.elements().empty()) return;
  drawing.fit(undefined, EDGE_OF_VIEW);
  if (drawing.zoom() > 1.2) {
    drawing.zoom(1.2);
    drawing.center();
  }
}

function panBy(drawing: Core, direction: Direction): void {
  const steps = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;
  const [x, y] = steps[direction];
  drawing.panBy({ x: x * PAN_STEP, y: y * PAN_STEP });
}

/** Moves the view when a node is not in it. */
export function showNode(drawing: Core, id: string): void {
  const node = drawing.getElementById(id);
  if (node.empty() || !node.isNode()) return;
  const { x, y } = node.renderedPosition();
  const isInView = x > 0 && y > 0 && x < drawing.width() && y < drawing.height();
  if (!isInView) drawing.center(node);
}

const placesOf = (nodes: ReturnType<Core['nodes']>): Placed[] =>
  nodes.map((node) => ({ id: node.id(), ...node.position() }));

function focusNode(drawing: Core, id: string): string {
  drawing.nodes('.focused').removeClass('focused');
  drawing.getElementById(id).addClass('focused');
  showNode(drawing, id);
  return id;
}

/** The neighbour in a direction, or whatever lies there when no neighbour does. */
function step(drawing: Core, direction: Direction): string | undefined {
  const current = drawing.nodes('.focused').nonempty() ? drawing.nodes('.focused') : drawing.nodes('.selected');
  if (current.empty()) {
    const first = drawing.nodes('.opened').nonempty() ? drawing.nodes('.opened') : drawing.nodes();
    return first.nonempty() ? focusNode(drawing, first.first().id()) : undefined;
  }
  const [from] = placesOf(current);
  if (!from) return undefined;
  const neighbours = placesOf(current.neighborhood().nodes('[label]'));
  const next =
    nearestNode(from, neighbours, direction) ?? nearestNode(from, placesOf(drawing.nodes('[label]')), direction);
  return next && focusNode(drawing, next.id);
}

export type KeyMeanings = {
  onFocus: (nodeId: string) => void;
  onSelect: (id: string | null) => void;
  onExpand: (nodeId: string) => void;
};

/** Does what a key means on the drawing, and says whether it meant anything. */
export function handleDrawingKey(
  drawing: Core,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  { onFocus, onSelect, onExpand }: KeyMeanings,
): boolean {
  const direction = directionOf(key);
  const focus = drawing.nodes('.focused');
  const focused = focus.nonempty() ? focus.first().id() : undefined;
  if (direction && shiftKey) panBy(drawing, direction);
  else if (direction) {
    const next = step(drawing, direction);
    if (next !== undefined) onFocus(next);
  } else if (key === '+' || key === '=') zoomBy(drawing, ZOOM_STEP);
  else if (key === '-') zoomBy(drawing, 1 / ZOOM_STEP);
  else if (key === '0') fitDrawing(drawing);
  else if (key === 'Escape') onSelect(null);
  else if (key === 'Enter' && focused !== undefined) shiftKey ? onExpand(focused) : onSelect(focused);
  else return false;
  return true;
}
