/** The things of a graph, as an answer writes them down. */
export type NodeValue = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
};
export type RelationshipValue = {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Readonly<Record<string, unknown>>;
};
export type PathValue = { readonly nodes: readonly NodeValue[]; readonly relationships: readonly RelationshipValue[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const hasOnly = (value: Record<string, unknown>, ...keys: string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => key in value);

/** A map of a user's own with just these keys and kinds of values looks the same; nothing tells the two apart. */
export const isNode = (value: unknown): value is NodeValue =>
  isRecord(value) &&
  hasOnly(value, 'id', 'labels', 'properties') &&
  typeof value.id === 'string' &&
  Array.isArray(value.labels) &&
  isRecord(value.properties);

export const isRelationship = (value: unknown): value is RelationshipValue =>
  isRecord(value) &&
  hasOnly(value, 'id', 'type', 'start', 'end', 'properties') &&
  typeof value.type === 'string' &&
  typeof value.start === 'string' &&
  isRecord(value.properties);

export const isPath = (value: unknown): value is PathValue =>
  isRecord(value) &&
  hasOnly(value, 'nodes', 'relationships') &&
  Array.isArray(value.nodes) &&
  value.nodes.length > 0 &&
  value.nodes.every(isNode) &&
  Array.isArray(value.relationships) &&
  value.relationships.every(isRelationship);

/** The label that says most: `Person`, where `Entity` says little. */
export const typeOf = ({ labels }: NodeValue): string =>
  labels.find((label) => label !== 'Entity') ?? labels[0] ?? 'Node';

const LONGEST_NAME = 60;
const NAMING = ['name', 'title', 'text', 'predicate', 'id'] as const;

/** What people would call a node. */
export function nameOf({ id, properties }: NodeValue): string {
  const named = NAMING.map((key) => properties[key]).find((value) => typeof value === 'string' && value !== '');
  const name = typeof named === 'string' ? named : id;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
