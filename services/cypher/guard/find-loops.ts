import { closingOf, findOutside, isName, isSign, type Token } from './tokens.ts';

/** A loop inside an expression: `variable IN source`, and all of it up to the closing bracket. Indexes of tokens. */
export type Loop = {
  readonly variable: string;
  readonly source: readonly [from: number, end: number];
  readonly end: number;
};

const PREDICATES = ['all', 'any', 'none', 'single'];

/** Where "variable IN" may begin after an opening bracket at `open`; undefined when no loop can begin there. */
function variableAfter(tokens: readonly Token[], open: number): number | undefined {
  if (isSign(tokens[open], '[')) return open + 1;
  if (!isSign(tokens[open], '(')) return undefined;
  if (isName(tokens[open - 1], ...PREDICATES)) return open + 1;
  if (!isName(tokens[open - 1], 'reduce')) return undefined;
  return findOutside(tokens, open + 1, closingOf(tokens, open), (token) => isSign(token, ',')) + 1;
}

function loopAt(tokens: readonly Token[], open: number): Loop | undefined {
  const at = variableAfter(tokens, open);
  if (at === undefined || !isName(tokens[at]) || !isName(tokens[at + 1], 'in')) return undefined;
  const end = closingOf(tokens, open);
  const isSourceEnd = (token: Token | undefined) => isSign(token, '|') || isName(token, 'where');
  return {
    variable: tokens[at]?.text ?? '',
    source: [at + 2, findOutside(tokens, at + 2, end, isSourceEnd)],
    end,
  };
}

/** List comprehensions, `reduce`, `all`, `any`, `none` and `single`, outer ones first. */
export const findLoops = (tokens: readonly Token[]): Loop[] => tokens.flatMap((_, at) => loopAt(tokens, at) ?? []);
