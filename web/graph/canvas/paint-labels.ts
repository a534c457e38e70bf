import { createLabelRoom, type LabelRoom } from './label-room.ts';
import type { Painting } from './painting.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { toScreen } from './viewport.ts';
import { edgeLabel, nodeLabels, writeLabel } from './write-label.ts';

/** When so many names one after the other found no room, the drawing is full; to try thousands more takes longer than to draw. */
const MOST_REFUSED = 400;
/** From here on there is room beside the lines for words. */
const EDGE_LABELS_FROM = 0.5;
const MOST_EDGE_LABELS = 250;
/** How much longer than its words an edge has to be. */
const AROUND_WORDS = 30;

function writeEdgeLabels(painting: Painting, room: LabelRoom, edges: readonly SceneEdge[]): void {
  const { zoom } = painting.viewport;
  if (zoom < EDGE_LABELS_FROM) return;
  let written = 0;
  for (const edge of edges) {
    if (written >= MOST_EDGE_LABELS) return;
    const { from, to } = edge.curve;
    const label = edgeLabel(painting, edge);
    const hasLength = Math.hypot(to.x - from.x, to.y - from.y) * zoom > label.width + AROUND_WORDS;
    if (edge.label === '' || !hasLength || !room.take(label.stretch)) continue;
    writeLabel(painting, label);
    written += 1;
  }
}

/** As many labels as there is room for: what is opened first, then large nodes, then edges. */
export function paintLabels(painting: Painting, nodes: readonly SceneNode[], edges: readonly SceneEdge[]): void {
  const { viewport, size } = painting;
  const room = createLabelRoom(size);
  for (const node of nodes) {
    const { x, y } = toScreen(viewport, node);
    const half = node.radius * viewport.zoom;
    if (half > 3) room.block({ from: { x: x - half, y }, to: { x: x + half, y }, half: half * 0.7 });
  }
  const labelled = nodes.filter(({ label }) => label !== '');
  const inOrder = [...labelled.filter(({ opened }) => opened), ...labelled.filter(({ opened }) => !opened)];
  let refused = 0;
  for (const node of inOrder) {
    const label = nodeLabels(painting, node).find(({ stretch }) => room.take(stretch));
    if (label) writeLabel(painting, label);
    refused = label ? 0 : refused + 1;
    if (refused >= MOST_REFUSED) break;
  }
  writeEdgeLabels(painting, room, edges);
}
