import type { CypherQuery } from '../cypher-query.ts';
import type { Refusal } from './judge-plan.ts';
import { isKeyword, isSign, type Token } from './tokens.ts';

/** Neo4j's parser takes exponential time over deep brackets, and cannot be stopped: 256 levels take seconds. */
const MAX_DEPTH = 40;
/** Three thousand sums in one expression keep its planner busy for seconds; a person writes some dozens. */
const MAX_OPERATIONS = 600;

/** So many of these keep the planner busy for minutes or, of XOR, for ever. */
const MOST: Readonly<Record<string, number>> = { xor: 12, case: 60, ':': 1500, '.': 1500, '|': 600 };

const WHY = 'Neo4j cannot be stopped while it parses and plans';

function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (isSign(token, '(', '[', '{')) deepest = Math.max(deepest, ++depth);
    if (isSign(token, ')', ']', '}')) depth--;
  }
  return deepest;
}

function findTooMany(tokens: readonly Token[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { kind, text, isQuoted } of tokens) {
    const key = text.toLowerCase();
    if (!(kind === 'sign' || (kind === 'name' && !isQuoted)) || MOST[key] === undefined) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].find(([key, count]) => count > (MOST[key] ?? 0))?.[0];
}

const isOperation = (token: Token): boolean =>
  isSign(token, '+', '-', '*', '/', '%', '^', '=', '<', '>') || isKeyword(token, 'and', 'or', 'xor', 'not');

/** "=~ '(.)\\1'": a reference back to a group makes Java try every way to match, which nothing stops. */
const hasBackReference = (tokens: readonly Token[], parameters: CypherQuery['parameters']): boolean =>
  tokens.some((token, at) => isSign(token, '=') && isSign(tokens[at + 1], '~')) &&
  [...tokens.filter(({ kind }) => kind === 'text').map(({ text }) => text), JSON.stringify(parameters)].some((text) =>
    /\\(?:[1-9]|k<)/.test(text),
  );

/** Refuses, before Neo4j sees it, a query that would keep its parser, its planner or a pattern busy without end. */
export function judgeSize(tokens: readonly Token[], parameters: CypherQuery['parameters']): Refusal | undefined {
  if (depthOf(tokens) > MAX_DEPTH)
    return { operation: `more than ${MAX_DEPTH} brackets inside each other`, reason: WHY };
  if (tokens.filter(isOperation).length > MAX_OPERATIONS)
    return {
      operation: `more than ${MAX_OPERATIONS} operators`,
      reason: `${WHY}; put long lists into parameters and use IN`,
    };
  const many = findTooMany(tokens);
  if (many !== undefined) return { operation: `more than ${MOST[many]} times ${many.toUpperCase()}`, reason: WHY };
  if (hasBackReference(tokens, parameters))
    return {
      operation: 'a back-reference in a regular expression',
      reason: 'Neo4j cannot stop the search for a match',
    };
  return undefined;
}
