import { type Brackets, readBrackets } from './brackets.ts';
import { isKeyword, isSign, readComments, readTokens, type Token } from './tokens.ts';
import { findVariables, labelsFrom, type Variable } from './variables.ts';

/** What may stand at a place of a query. */
export type Asked =
  | { readonly kind: 'labels' | 'types' | 'labels-or-types' | 'parameters' | 'variables' | 'anything' | 'nothing' }
  | { readonly kind: 'properties'; readonly of: Pick<Variable, 'kind' | 'types'> }
  /** What is left of a name with full stops, such as `db.index.`; the answer stands in its place. */
  | { readonly kind: 'procedures' | 'functions'; readonly prefix: string };

export type Place = {
  readonly asked: Asked;
  /** Where the word begins that is being written. */
  readonly from: number;
  readonly word: string;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Whether nothing stands before the word in its line. */
  readonly isFirstOfLine: boolean;
};

const UNKNOWN: Pick<Variable, 'kind' | 'types'> = { kind: 'value', types: [] };
const WHOLE_TEXT = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")$/s;

const isWithin = ({ start, end }: { start: number; end: number }, isOpen: boolean, position: number): boolean =>
  start < position && (position < end || (isOpen && position === end));

/** Comments, texts and numbers are nobody's to complete. */
function isUntouchable(query: string, tokens: readonly Token[], position: number): boolean {
  if (readComments(query).some((comment) => isWithin(comment, comment.isOpen, position))) return true;
  return tokens.some((token) => {
    if (token.kind === 'text') return isWithin(token, !WHOLE_TEXT.test(token.text), position);
    return token.kind === 'number' && isWithin(token, true, position);
  });
}

/** The index of the colon whose label expression goes on after `last`; -1 where there is none. */
function colonBefore(tokens: readonly Token[], last: number): number {
  if (!isSign(tokens[last], ':', '|', '&', '!')) return -1;
  for (let at = last; at >= 0; at--) {
    if (isSign(tokens[at], ':')) return isSign(tokens[at - 1], ':') ? -1 : at;
    if (!isSign(tokens[at], '|', '&', '!') && tokens[at]?.kind !== 'name') return -1;
  }
  return -1;
}

type Before = {
  readonly tokens: readonly Token[];
  readonly open: Brackets['open'];
  readonly variables: ReadonlyMap<string, Variable>;
};

function labelsAsked({ tokens, open, variables }: Before, colon: number): Asked | undefined {
  const around = open.at(-1)?.kind;
  if (around === 'map' || around === 'projection') return undefined;
  if (around === 'node') return { kind: 'labels' };
  if (around === 'relationship') return { kind: 'types' };
  const kind = variables.get(tokens[colon - 1]?.text ?? '')?.kind;
  if (kind === 'relationship') return { kind: 'types' };
  return { kind: kind === 'node' ? 'labels' : 'labels-or-types' };
}

/** `a.b.`: the names before the full stop at the end, and the index of the first. */
function dottedNames(tokens: readonly Token[]): { names: string[]; first: number } {
  const names: string[] = [];
  let at = tokens.length - 1;
  while (isSign(tokens[at], '.') && tokens[at - 1]?.kind === 'name') {
    names.unshift(tokens[at - 1]?.text ?? '');
    at -= 2;
  }
  return { names, first: at + 1 };
}

function afterFullStop({ tokens, open, variables }: Before, namespaces: ReadonlySet<string>): Asked {
  const { names, first } = dottedNames(tokens);
  const [name = ''] = names;
  const prefix = `${names.join('.')}.`;
  if (isKeyword(tokens[first - 1], 'CALL')) return { kind: 'procedures', prefix };
  const variable = names.length === 1 ? variables.get(name) : undefined;
  if (variable) return { kind: 'properties', of: variable };
  if (namespaces.has(name)) return { kind: 'functions', prefix };
  const inner = open.at(-1);
  if (names.length === 0 && inner?.kind === 'projection') {
    return { kind: 'properties', of: variables.get(tokens[inner.at - 1]?.text ?? '') ?? UNKNOWN };
  }
  // A range (`*1..`), or a number.
  if (names.length === 0 && !isSign(tokens.at(-2), ')', ']', '}')) return { kind: 'nothing' };
  return { kind: 'properties', of: UNKNOWN };
}

/** The names in a property map are properties of the node or relationship around it. */
function keysAsked({ tokens, open }: Before): Asked | undefined {
  const [outer, inner] = [open.at(-2), open.at(-1)];
  if (inner?.kind !== 'map' || !outer || !isSign(tokens.at(-1), '{', ',')) return undefined;
  if (!['node', 'relationship', 'group'].includes(outer.kind)) return { kind: 'nothing' };
  const hasName = tokens[outer.at + 1]?.kind === 'name';
  const kind = outer.kind === 'relationship' ? 'relationship' : 'node';
  return { kind: 'properties', of: { kind, types: labelsFrom(tokens, outer.at + (hasName ? 2 : 1)) } };
}

function askedAfter(before: Before, namespaces: ReadonlySet<string>): Asked {
  const { tokens, open } = before;
  const last = tokens.at(-1);
  if (isSign(last, '$')) return { kind: 'parameters' };
  if (isSign(last, '.')) return isSign(tokens.at(-2), '.') ? { kind: 'nothing' } : afterFullStop(before, namespaces);
  const colon = colonBefore(tokens, tokens.length - 1);
  const labels = colon < 0 ? undefined : labelsAsked(before, colon);
  if (labels) return labels;
  if (isKeyword(last, 'AS')) return { kind: 'nothing' };
  if (isKeyword(last, 'CALL')) return { kind: 'procedures', prefix: '' };
  if (isSign(last, '(') && open.at(-1)?.kind === 'node') return { kind: 'variables' };
  if (isSign(last, '[') && open.at(-1)?.kind === 'relationship') return { kind: 'nothing' };
  return keysAsked(before) ?? { kind: 'anything' };
}

/** What is asked for at a position; nothing within comments, texts and numbers. `namespaces`: `date` of `date.truncate`. */
export function askedAt(query: string, position: number, namespaces: ReadonlySet<string>): Place | undefined {
  const all = readTokens(query);
  if (isUntouchable(query, all, position)) return undefined;
  const written = all.find(
    ({ kind, start, end }) => (kind === 'name' || kind === 'parameter') && start < position && position <= end,
  );
  const from = written?.start ?? position;
  const variables = findVariables(all.filter((token) => token !== written));
  const tokens = all.filter(({ end }) => end <= from);
  const before = { tokens, open: readBrackets(tokens).open, variables };
  const asked: Asked = written?.kind === 'parameter' ? { kind: 'parameters' } : askedAfter(before, namespaces);
  const start = asked.kind === 'parameters' && !written ? from - 1 : from;
  const isFirstOfLine = query.slice(query.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  return { asked, from: start, word: query.slice(start, position), variables, isFirstOfLine };
}
