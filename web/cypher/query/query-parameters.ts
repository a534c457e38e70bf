import { readTokens } from './tokens.ts';

/** The names of the parameters that a query takes, each once, in their order; what stands in texts and comments is none. */
export function findParameters(query: string): string[] {
  const names = readTokens(query).flatMap(({ kind, text }) => (kind === 'parameter' && text !== '' ? [text] : []));
  return [...new Set(names)];
}
