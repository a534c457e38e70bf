import type { Polarity, Status } from '../../../schema/predicates.ts';
import { type EdgeStyleName, edgeStyleOf } from '../../graph/canvas/edge-styles.ts';
import type { GraphEdge, GraphNode } from '../../graph/canvas/graph-elements.ts';
import {
  isNode,
  isPath,
  isRelationship,
  type NodeValue,
  nameOf,
  type RelationshipValue,
  typeOf,
} from './graph-value.ts';

export type AnswerGraph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What stands behind a node or an edge, by its id. */
  readonly values: ReadonlyMap<string, NodeValue | RelationshipValue>;
  /** Ends of relationships that the query did not return, of which only the id is known. */
  readonly unknownEnds: number;
};

function* thingsIn(value: unknown): Generator<NodeValue | RelationshipValue> {
  if (isNode(value) || isRelationship(value)) yield value;
  else if (isPath(value)) yield* [...value.nodes, ...value.relationships];
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* thingsIn(part);
}

const STATUSES: readonly unknown[] = ['occurred', 'ongoing', 'planned', 'possible', 'former'] satisfies Status[];
const POLARITIES: readonly unknown[] = ['affirmed', 'negated'] satisfies Polarity[];

/** A relationship that is a claim looks as it does in the view of the graph. */
function styleOf({ properties: { status, polarity } }: RelationshipValue): EdgeStyleName {
  if (!STATUSES.includes(status) || !POLARITIES.includes(polarity)) return 'plain';
  return edgeStyleOf({ status: status as Status, polarity: polarity as Polarity });
}

const UNKNOWN: Omit<GraphNode, 'id'> = { label: 'not in the answer', type: 'Node' };

/** Whatever an answer holds of the graph, each thing once. */
export function answerGraph(rows: readonly (readonly unknown[])[]): AnswerGraph {
  const values = new Map<string, NodeValue | RelationshipValue>();
  for (const thing of thingsIn(rows)) values.set(thing.id, thing);
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const thing of values.values()) {
    if (isRelationship(thing)) {
      const { id, start, end, type } = thing;
      edges.push({ id, source: start, target: end, label: type, style: styleOf(thing) });
    } else nodes.set(thing.id, { id: thing.id, label: nameOf(thing), type: typeOf(thing) });
  }
  const known = nodes.size;
  for (const end of edges.flatMap(({ source, target }) => [source, target])) {
    if (!nodes.has(end)) nodes.set(end, { id: end, ...UNKNOWN });
  }
  return { nodes: [...nodes.values()], edges, values, unknownEnds: nodes.size - known };
}
