import { int } from 'neo4j-driver';

const isPlainObject = (value: object): value is Record<string, unknown> =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;

/**
 * JSON values as Bolt takes them. JavaScript has one kind of number and Cypher two: a whole number travels as an
 * integer, because `LIMIT`, `SKIP` and list indexes refuse a float. `undefined` is left out of maps, as in JSON.
 */
export function toCypherValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(toCypherValue);
  if (typeof value === 'object' && value !== null && isPlainObject(value)) return toCypherParameters(value);
  return value;
}

export function toCypherParameters(parameters: Record<string, unknown>): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) converted[name] = toCypherValue(value);
  }
  return converted;
}
