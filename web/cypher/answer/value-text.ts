import { isNode, isPath, isRelationship, nameOf } from './graph-value.ts';

/** A value in a line, for a cell, for sorting and for the width of a column. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return String(value);
  if (isNode(value)) return nameOf(value);
  if (isRelationship(value)) return value.type;
  if (isPath(value)) return value.nodes.map(nameOf).join(' – ');
  if (Array.isArray(value)) return value.map(textOfValue).join(', ');
  const entries = Object.entries(value).map(([key, part]) => `${key}: ${textOfValue(part)}`);
  return `{${entries.join(', ')}}`;
}

/** Whether a value is written out as it is; what is not, is a chip that opens. */
export const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';
