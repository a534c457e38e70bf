import {
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from 'neo4j-driver';

const fromNode = (node: Node) => ({
  id: node.elementId,
  labels: [...node.labels].sort(),
  properties: fromMap(node.properties),
});

const fromRelationship = (relationship: Relationship) => ({
  id: relationship.elementId,
  type: relationship.type,
  start: relationship.startNodeElementId,
  end: relationship.endNodeElementId,
  properties: fromMap(relationship.properties),
});

const fromPath = (path: Path) => ({
  nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(fromNode),
  relationships: path.segments.map((segment) => fromRelationship(segment.relationship)),
});

const fromPoint = ({ srid, x, y, z }: Point) => ({
  srid: Number(srid),
  x,
  y,
  ...(z !== undefined && { z }),
});

const fromInteger = (value: bigint): number | string =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);

// JSON has no word for these three; a string tells more than the null that JSON.stringify would make of them.
const fromFloat = (value: number): number | string => (Number.isFinite(value) ? value : String(value));

function fromMap(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, fromCypherValue(value)]));
}

const isTemporal = (value: object): boolean =>
  isDate(value) ||
  isDateTime(value) ||
  isLocalDateTime(value) ||
  isTime(value) ||
  isLocalTime(value) ||
  isDuration(value);

function fromObject(value: object): unknown {
  if (isNode(value)) return fromNode(value);
  if (isRelationship(value)) return fromRelationship(value);
  if (isPath(value)) return fromPath(value);
  if (isPoint(value)) return fromPoint(value);
  if (isInt(value)) return fromInteger(value.toBigInt());
  // The driver writes a duration of days alone as "P1DT", which ISO 8601 does not know.
  if (isTemporal(value)) return value.toString().replace(/T$/, '');
  if (ArrayBuffer.isView(value))
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return fromMap(value as Record<string, unknown>);
}

/**
 * A value of a Cypher answer as JSON: nodes, relationships and paths as plain objects with element ids, integers as
 * numbers or, beyond 2^53, as strings, temporal values as ISO 8601, points as coordinates, bytes as base64.
 */
export function fromCypherValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return fromInteger(value);
  if (typeof value === 'number') return fromFloat(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromCypherValue);
  return fromObject(value);
}
