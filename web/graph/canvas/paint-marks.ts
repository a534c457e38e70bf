import { paintBands, paintEdges } from './paint-edges.ts';
import { paintRing, type Ring } from './paint-nodes.ts';
import { INK, type Painting } from './painting.ts';
import { edgeLabel, nodeLabels, writeLabel } from './write-label.ts';

/** What is marked, each by its id: chosen, focused by the keyboard, pointed at. */
export type Marks = { selected: string | null; focused: string | null; hovered: string | null };

export const NO_MARKS: Marks = { selected: null, focused: null, hovered: null };

// More lines than these are not singled out: it would be half the drawing.
const MOST_LINES = 300;

function markNode(painting: Painting, id: string, ring: Ring): void {
  const { scene } = painting;
  const node = scene.byId.get(id);
  if (!node) return;
  const lines = scene.edges.filter(({ source, target }) => source === node || target === node);
  if (lines.length <= MOST_LINES && ring.dash.length === 0) paintBands(painting, lines, ring.color, 0.22);
  paintRing(painting, node, ring);
  if (node.label !== '') writeLabel(painting, nodeLabels(painting, node)[0]);
}

function markEdge(painting: Painting, id: string): void {
  const edge = painting.scene.edges.find((each) => each.id === id);
  if (!edge) return;
  paintBands(painting, [edge], INK[painting.scheme].chosen, 0.45);
  paintEdges(painting, [edge]);
  if (edge.label !== '') writeLabel(painting, edgeLabel(painting, edge));
}

/** Draws what is marked, over everything else. */
export function paintMarks(painting: Painting, { selected, focused, hovered }: Marks): void {
  const { chosen: color } = INK[painting.scheme];
  for (const id of new Set([hovered, selected])) {
    if (id === null) continue;
    markEdge(painting, id);
    markNode(painting, id, { color, gap: 3.5, dash: [] });
  }
  if (focused !== null) markNode(painting, focused, { color, gap: 7, dash: [4, 3] });
}
