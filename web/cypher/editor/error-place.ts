import type { Problem } from '../../../schema/problem.ts';

export type ErrorPlace = { readonly from: number; readonly to: number; readonly message: string };

/**
 * Where in a query a problem says that the error is. What stands there may come after some white space; at the end of the
 * query, where something is missing, it is a place of no length.
 */
export function errorPlaceOf({ position, detail }: Problem, query: string): ErrorPlace | undefined {
  if (!position) return undefined;
  const offset = Math.min(position.offset, query.length);
  const from = position.text === '' ? offset : query.indexOf(position.text, offset);
  if (from < 0 || query.slice(offset, from).trim() !== '') return { from: offset, to: offset, message: detail };
  return { from, to: from + position.text.length, message: detail };
}
