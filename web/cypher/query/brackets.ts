import { isKeyword, isSign, type Token } from './tokens.ts';

/**
 * What a bracket that is still open stands for: a `node` or a `relationship` of a pattern, the property `map` of one of
 * them, a `projection` (`p {.name}`), a `block` of statements (`EXISTS { }`), the arguments of a `call`, a `list` (or a
 * place in one), or a `group` of anything else.
 */
export type BracketKind = 'node' | 'relationship' | 'map' | 'projection' | 'block' | 'call' | 'list' | 'group';
/** `at` is the index of its token. */
export type Bracket = { readonly kind: BracketKind; readonly at: number };

const BEFORE_EXPRESSION = [
  ...['WHERE', 'AND', 'OR', 'XOR', 'NOT', 'RETURN', 'WITH', 'IN', 'THEN', 'ELSE', 'WHEN', 'CASE', 'BY', 'AS'],
  ...['DISTINCT', 'UNWIND', 'CONTAINS', 'LIMIT', 'SKIP'],
];
const BEFORE_PATTERN = ['MATCH', 'SHORTEST', 'ANY', 'ALL', 'PATHS', 'GROUPS'];
const CLAUSES = ['MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'CALL', 'YIELD', 'BY'];
const BEFORE_BLOCK = ['CALL', 'EXISTS', 'COUNT', 'COLLECT'];

const isInMatch = (tokens: readonly Token[], at: number): boolean => {
  const clause = tokens.slice(0, at).findLast((token) => isKeyword(token, ...CLAUSES));
  return isKeyword(clause, 'MATCH');
};

/** `)-(`, `]->(` and the like. */
const isAfterArrow = (tokens: readonly Token[], at: number): boolean =>
  (isSign(tokens[at - 1], '-') && isSign(tokens[at - 2], ']', '-', ')')) ||
  (isSign(tokens[at - 1], '>') && isSign(tokens[at - 2], '-'));

function roundKind(tokens: readonly Token[], at: number): BracketKind {
  const before = tokens[at - 1];
  if (isKeyword(before, ...BEFORE_PATTERN)) return 'node';
  if (isKeyword(before, ...BEFORE_EXPRESSION)) return 'group';
  if (before?.kind === 'name') return 'call';
  return isAfterArrow(tokens, at) || isInMatch(tokens, at) ? 'node' : 'group';
}

/** `CALL (x) {`: the index of what stands before the brackets that end at `at`. */
function beforeBrackets(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index >= 0; index--) {
    if (isSign(tokens[index], ')')) depth++;
    if (isSign(tokens[index], '(') && --depth === 0) return index - 1;
  }
  return -1;
}

function curlyKind(tokens: readonly Token[], at: number, around: Bracket | undefined): BracketKind {
  const before = tokens[at - 1];
  if (isKeyword(before, ...BEFORE_BLOCK)) return 'block';
  if (isSign(before, ')') && isKeyword(tokens[beforeBrackets(tokens, at - 1)], 'CALL')) return 'block';
  const isPattern = around !== undefined && ['node', 'relationship', 'group'].includes(around.kind);
  if (isPattern && !isSign(before, ',')) return 'map';
  return before?.kind === 'name' && !isKeyword(before, ...BEFORE_EXPRESSION) ? 'projection' : 'map';
}

function kindOf(tokens: readonly Token[], at: number, around: Bracket | undefined): BracketKind {
  if (isSign(tokens[at], '(')) return roundKind(tokens, at);
  if (isSign(tokens[at], '{')) return curlyKind(tokens, at, around);
  return isSign(tokens[at - 1], '-') ? 'relationship' : 'list';
}

export type Brackets = {
  /** Those that are open after the last token, the innermost last. */
  readonly open: readonly Bracket[];
  /** What each opening bracket is, by the index of its token. */
  readonly kinds: ReadonlyMap<number, BracketKind>;
};

export function readBrackets(tokens: readonly Token[]): Brackets {
  const open: Bracket[] = [];
  const kinds = new Map<number, BracketKind>();
  for (const [at, token] of tokens.entries()) {
    if (isSign(token, '(', '[', '{')) {
      const kind = kindOf(tokens, at, open.at(-1));
      open.push({ kind, at });
      kinds.set(at, kind);
    }
    if (isSign(token, ')', ']', '}')) open.pop();
  }
  return { open, kinds };
}
