import { type Direction, directionOf, nearestNode } from './nearest-node.ts';
import { DOT } from './node-styles.ts';
import type { Drawing } from './open-drawing.ts';
import type { SceneNode } from './scene.ts';

export const ZOOM_STEP = 1.3;
const PAN_STEP = 60;

const PANS = {
  ArrowLeft: { x: PAN_STEP, y: 0 },
  ArrowRight: { x: -PAN_STEP, y: 0 },
  ArrowUp: { x: 0, y: PAN_STEP },
  ArrowDown: { x: 0, y: -PAN_STEP },
} as const satisfies Record<Direction, unknown>;

/** The nodes that hang on one by an edge. */
function neighboursOf(drawing: Drawing, id: string): SceneNode[] {
  const { edges } = drawing.scene();
  return edges.flatMap(({ source, target }) => (source.id === id ? [target] : target.id === id ? [source] : []));
}

/** The neighbour in a direction, or whatever lies there when no neighbour does; at first what is chosen or opened. */
function step(drawing: Drawing, direction: Direction): SceneNode | undefined {
  const { nodes, byId } = drawing.scene();
  const { focused, selected } = drawing.marks();
  const from = byId.get(focused ?? '');
  if (!from) return byId.get(selected ?? '') ?? nodes.find(({ opened }) => opened) ?? nodes[0];
  const isNamed = ({ type }: SceneNode): boolean => type !== DOT;
  const near = nearestNode(from, neighboursOf(drawing, from.id).filter(isNamed), direction);
  return byId.get((near ?? nearestNode(from, nodes.filter(isNamed), direction))?.id ?? '');
}

export type KeyMeanings = {
  onFocus: (node: SceneNode) => void;
  onSelect: (id: string | null) => void;
  onExpand: (nodeId: string) => void;
};

function moveFocus(drawing: Drawing, direction: Direction, { onFocus }: KeyMeanings): void {
  const next = step(drawing, direction);
  if (!next) return;
  drawing.mark({ focused: next.id });
  drawing.reveal(next.id);
  onFocus(next);
}

/** Does what a key means on the drawing, and says whether it meant anything. */
export function handleDrawingKey(
  drawing: Drawing,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  meanings: KeyMeanings,
): boolean {
  const { onSelect, onExpand } = meanings;
  const direction = directionOf(key);
  const { focused } = drawing.marks();
  if (direction && shiftKey) drawing.panBy(PANS[direction]);
  else if (direction) moveFocus(drawing, direction, meanings);
  else if (key === '+' || key === '=') drawing.zoomBy(ZOOM_STEP);
  else if (key === '-') drawing.zoomBy(1 / ZOOM_STEP);
  else if (key === '0') drawing.fit();
  else if (key === 'Escape') onSelect(null);
  else if (key === 'Enter' && focused !== null) {
    if (shiftKey) onExpand(focused);
    else onSelect(focused);
  } else return false;
  return true;
}
