/** A piece of a Cypher query and where it stands; comments and white space are none. */
export type Token = {
  readonly kind: 'name' | 'number' | 'parameter' | 'text' | 'sign';
  /** As it stands in the query, but names and parameters without back-ticks, and parameters without their `$`. */
  readonly text: string;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  /** True of a name in back-ticks, which is never a keyword. */
  readonly isQuoted: boolean;
};

/** What is no token: where a comment stands. */
export type Gap = { readonly start: number; readonly end: number; readonly isOpen: boolean };

const PIECES =
  /(?<space>\s+)|(?<comment>\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?)|\$(?<parameter>`(?:[^`]|``)*`?|[\p{L}\p{N}_]+)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\w*)|(?<name>`(?:[^`]|``)*`?|[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}\p{M}]*)|(?<sign>.)/gsu;

const KINDS = ['text', 'parameter', 'number', 'name', 'sign'] as const;

const unquote = (name: string): string => name.replace(/^`|`$/g, '').replaceAll('``', '`');

function toToken({ 0: whole, index: start, groups = {} }: RegExpExecArray): Token | undefined {
  const kind = KINDS.find((candidate) => groups[candidate] !== undefined);
  if (kind === undefined) return undefined;
  const written = groups[kind] ?? '';
  const isName = kind === 'name' || kind === 'parameter';
  const isQuoted = isName && written.startsWith('`');
  return { kind, text: isQuoted ? unquote(written) : written, start, end: start + whole.length, isQuoted };
}

/** Takes a query apart, as far as it is written. */
export function readTokens(query: string): Token[] {
  return [...query.matchAll(PIECES)].flatMap((match) => toToken(match) ?? []);
}

/** The comments of a query; an open one reaches to its end, a line's comment to the end of the line. */
export function readComments(query: string): Gap[] {
  return [...query.matchAll(PIECES)].flatMap(({ 0: whole, index: start, groups = {} }) => {
    if (groups.comment === undefined) return [];
    const isOpen = whole.startsWith('//') || !/^\/\*[\s\S]*\*\/$/.test(whole);
    return [{ start, end: start + whole.length, isOpen }];
  });
}

export const isSign = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

/** A keyword may be written in any case. */
export const isKeyword = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'name' && !token.isQuoted && words.includes(token.text.toUpperCase());
