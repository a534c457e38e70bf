import type { CypherQuery } from '../cypher-query.ts';
import { findLoops, type Loop } from './find-loops.ts';
import type { Refusal } from './judge-plan.ts';
import { closingOf, findOutside, isName, isSign, type Token } from './tokens.ts';

/** Neo4j stops a query between two rows and counts the memory of rows; inside one expression it does neither. */
const WHY = 'Neo4j cannot stop it once it runs';
const MAX_RANGE = 100_000;

type Parameters = CypherQuery['parameters'];

/** The number that an end of a range is, where the query or a parameter tells; otherwise undefined. */
function numberOf(tokens: readonly Token[], parameters: Parameters): number | undefined {
  const isNegative = isSign(tokens[0], '-');
  const [token, ...rest] = isNegative ? tokens.slice(1) : tokens;
  if (token === undefined || rest.length > 0) return undefined;
  const value =
    token.kind === 'parameter'
      ? parameters[token.text]
      : token.kind === 'number'
        ? Number(token.text.replaceAll('_', ''))
        : undefined;
  if (typeof value !== 'number') return undefined;
  return isNegative ? -value : value;
}

function argumentsOf(tokens: readonly Token[], open: number): Token[][] {
  const close = closingOf(tokens, open);
  const found: Token[][] = [];
  for (let from = open + 1; from < close; ) {
    const end = findOutside(tokens, from, close, (token) => isSign(token, ','));
    found.push(tokens.slice(from, end));
    from = end + 1;
  }
  return found;
}

/** "size(nodes(path)) - 1" is as long as something that is there; a product with it is not. */
function isMeasured(tokens: readonly Token[]): boolean {
  if (!isName(tokens[0], 'size', 'length') || !isSign(tokens[1], '(')) return false;
  const rest = tokens.slice(closingOf(tokens, 1) + 1);
  return rest.every((token) => token.kind === 'number' || isSign(token, '+', '-')) && rest.length <= 2;
}

/** How many numbers a `range` gives: a count, or whether it is bounded by something that is there. */
function isSmallRange(ends: readonly (readonly Token[])[], parameters: Parameters): boolean {
  const [from, to, step = 1] = ends.map((end) => numberOf(end, parameters));
  if (from !== undefined && to !== undefined && step !== 0) return Math.abs((to - from) / step) < MAX_RANGE;
  return ends.some(isMeasured);
}

function judgeRanges(tokens: readonly Token[], parameters: Parameters): Refusal | undefined {
  const isLarge = tokens.some(
    (token, at) =>
      isName(token, 'range') &&
      isSign(tokens[at + 1], '(') &&
      !isName(tokens[at - 1], 'unwind') &&
      !isSmallRange(argumentsOf(tokens, at + 1), parameters),
  );
  if (!isLarge) return undefined;
  const advice = `ends of at most ${MAX_RANGE} numbers, or with size() or length() in them, are taken; so is UNWIND range(…) AS x`;
  return { operation: 'a large range() inside an expression', reason: `${WHY}; ${advice}` };
}

const isLiteral = (tokens: readonly Token[], [from, end]: Loop['source']): boolean =>
  isSign(tokens[from], '[') && closingOf(tokens, from) === end - 1;

/** "b.aliases" is as long as somebody has stored it. */
const isProperty = (tokens: readonly Token[], [from, end]: Loop['source']): boolean =>
  end - from === 3 && isName(tokens[from]) && isSign(tokens[from + 1], '.');

/** Whether the name at a token is a variable, and not a property, a key or a function. */
const isVariable = (tokens: readonly Token[], at: number): boolean =>
  isName(tokens[at]) && !isSign(tokens[at - 1], '.') && !isSign(tokens[at + 1], ':', '(');

/** "nodes(path)" is as long as a path. */
const isPart = (tokens: readonly Token[], [from, end]: Loop['source']): boolean =>
  isName(tokens[from], 'nodes', 'relationships', 'labels', 'keys') &&
  isSign(tokens[from + 1], '(') &&
  closingOf(tokens, from + 1) === end - 1;

const isShort = (tokens: readonly Token[], source: Loop['source']): boolean =>
  isLiteral(tokens, source) || isProperty(tokens, source) || isPart(tokens, source);

/** A loop over what the outer loop holds walks a tree; over another list it multiplies. */
function multiplies(tokens: readonly Token[], inner: Loop, outer: readonly Loop[]): boolean {
  const [from, end] = inner.source;
  const around = outer.filter((loop) => loop !== inner && loop.source[1] < from && inner.end < loop.end);
  if (around.length === 0 || isShort(tokens, inner.source)) return false;
  const names = new Set(around.map(({ variable }) => variable));
  for (let at = from; at < end; at++) if (isVariable(tokens, at) && names.has(tokens[at]?.text ?? '')) return false;
  return true;
}

function judgeNesting(tokens: readonly Token[]): Refusal | undefined {
  const loops = findLoops(tokens);
  if (!loops.some((loop) => multiplies(tokens, loop, loops))) return undefined;
  return { operation: 'a loop over one list inside a loop over another', reason: `${WHY}; UNWIND the lists instead` };
}

/**
 * Refuses loops inside an expression that may be so long that they would take the server's time or memory: what a plan
 * does not show. Not a proof: who wants to can still write a long one (`docs/cypher.md` says what holds then).
 */
export const judgeLoops = (tokens: readonly Token[], parameters: Parameters): Refusal | undefined =>
  judgeRanges(tokens, parameters) ?? judgeNesting(tokens);
