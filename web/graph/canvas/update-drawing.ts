import type { Core, ElementDefinition } from 'cytoscape';
import type { LayoutTask } from './compute-layout.ts';
import type { GraphEdge, GraphNode } from './graph-elements.ts';
import { DOT } from './node-styles.ts';

export type Elements = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };

const SMALLEST = 18;
const LARGEST = 46;
const DOT_SIZE = 5;

export const sizeOf = ({ type, weight = 0.2 }: GraphNode): number =>
  type === DOT ? DOT_SIZE : Math.round(SMALLEST + (LARGEST - SMALLEST) * weight);

const nodeClasses = ({ type, opened }: GraphNode): string[] => [type, ...(opened ? ['opened'] : [])];

const edgeClasses = ({ style = 'plain', contradicted, symmetric }: GraphEdge): string[] => [
  style,
  ...(contradicted ? ['contradicted'] : []),
  ...(symmetric ? ['symmetric'] : []),
];

/** Edges whose ends are both there; whoever cut the answer may have cut an end. */
export function withBothEnds({ nodes, edges }: Elements): Elements {
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

/** What the layout has to know; nodes that are drawn already say where. */
export function layoutTask(drawing: Core, { nodes, edges }: Elements): LayoutTask {
  return {
    nodes: nodes.map((node) => {
      const drawn = drawing.getElementById(node.id);
      return { id: node.id, size: sizeOf(node), ...(drawn.nonempty() && drawn.position()) };
    }),
    links: edges.map(({ source, target }) => ({ source, target })),
  };
}

/** Whether there is a node that has no place yet. */
export const hasNewNodes = (drawing: Core, { nodes }: Elements): boolean =>
  nodes.some(({ id }) => drawing.getElementById(id).empty());

export function removeAbsent(drawing: Core, { nodes, edges }: Elements): void {
  const ids = new Set([...nodes, ...edges].map(({ id }) => id));
  drawing
    .elements()
    .filter((element) => !ids.has(element.id()))
    .remove();
}

function definitionsOf({ nodes, edges }: Elements, positions: Float32Array | undefined): ElementDefinition[] {
  return [
    ...nodes.map((node, index) => ({
      group: 'nodes' as const,
      data: { id: node.id, label: node.label, size: sizeOf(node) },
      classes: nodeClasses(node),
      ...(positions && { position: { x: positions[index * 2] ?? 0, y: positions[index * 2 + 1] ?? 0 } }),
    })),
    ...edges.map((edge) => ({
      group: 'edges' as const,
      data: { id: edge.id, label: edge.label, source: edge.source, target: edge.target },
      classes: edgeClasses(edge),
    })),
  ];
}

const KEPT_CLASSES = ['selected', 'focused'];

/** Draws what is new, and what is known as it is now. Without positions everything stays where it is. */
export function applyElements(drawing: Core, elements: Elements, positions: Float32Array | undefined): void {
  const added: ElementDefinition[] = [];
  drawing.batch(() => {
    for (const definition of definitionsOf(elements, positions)) {
      const drawn = drawing.getElementById(definition.data.id ?? '');
      if (drawn.empty()) {
        added.push(definition);
        continue;
      }
      if (drawn.data('label') !== definition.data.label || drawn.data('size') !== definition.data.size)
        drawn.data(definition.data);
      if (definition.position) drawn.position(definition.position);
      const classes = definition.classes as string[];
      const kept = KEPT_CLASSES.filter((name) => drawn.hasClass(name));
      if (drawn.classes().toString() !== [...classes, ...kept].toString()) drawn.classes([...classes, ...kept]);
    }
    removeAbsent(drawing, elements);
    drawing.add(added);
  });
}
