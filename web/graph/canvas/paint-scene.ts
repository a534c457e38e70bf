import { boundsOf } from './edge-curve.ts';
import { paintEdges } from './paint-edges.ts';
import { paintLabels } from './paint-labels.ts';
import { paintNodes } from './paint-nodes.ts';
import type { Painting } from './painting.ts';
import { overlaps, visibleBounds } from './viewport.ts';

/** Draws what of the scene is in sight. */
export function paintScene(painting: Painting): void {
  const { scene, viewport, size } = painting;
  const seen = visibleBounds(viewport, size);
  const nodes = scene.nodes.filter(({ x, y, radius }) =>
    overlaps(seen, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
  );
  const edges = scene.edges.filter(({ curve }) => overlaps(seen, boundsOf(curve)));
  paintEdges(painting, edges);
  paintNodes(painting, nodes);
  paintLabels(painting, nodes, edges);
}
