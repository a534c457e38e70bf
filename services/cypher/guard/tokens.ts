/** A token of a Cypher query. Names are without back-ticks; keywords are names too. */
export type Token = {
  readonly kind: 'name' | 'number' | 'parameter' | 'text' | 'sign';
  readonly text: string;
  /** True of a name in back-ticks. */
  readonly isQuoted?: boolean;
};

// As Neo4j reads them: a small u and four digits at once; of two backslashes the second is no beginning of an escape.
const ESCAPED = /\\\\|\\u([0-9a-fA-F]{4})/g;

const resolveEscapes = (query: string): string =>
  query.replace(ESCAPED, (whole, digits?: string) =>
    digits === undefined ? whole : String.fromCharCode(Number.parseInt(digits, 16)),
  );

// Neo4j takes the separators of ASCII (U+001C to U+001F) for white space, too.
const TOKENS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space in Cypher
  /(?<gap>[\s\u001c-\u001f]+|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?)|\$(?<parameter>`(?:[^`]|``)*`|[\p{L}\p{N}_]+)|(?<number>\d[\d_.eE]*)|(?<name>`(?:[^`]|``)*`|[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}\p{M}]*)|(?<sign>.)/gsu;

const KINDS = ['text', 'parameter', 'number', 'name', 'sign'] as const;

const unquote = (name: string): string => (name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name);

function toToken({ groups = {} }: RegExpMatchArray): Token | undefined {
  const kind = KINDS.find((candidate) => groups[candidate] !== undefined);
  if (kind === undefined) return undefined;
  const text = groups[kind] ?? '';
  const isQuoted = text.startsWith('`');
  return { kind, text: kind === 'name' || kind === 'parameter' ? unquote(text) : text, ...(isQuoted && { isQuoted }) };
}

/** The tokens of a query as somebody wrote it: no comments, no white space, Unicode escapes resolved. */
export const tokenize = (query: string): Token[] =>
  [...resolveEscapes(query).matchAll(TOKENS)].flatMap((match) => toToken(match) ?? []);

/** A name in back-ticks is never a keyword. */
export const isKeyword = (token: Token | undefined, ...keywords: readonly string[]): boolean =>
  !token?.isQuoted && isName(token, ...keywords);

export const isName = (token: Token | undefined, ...names: readonly string[]): boolean =>
  token?.kind === 'name' && (names.length === 0 || names.includes(token.text.toLowerCase()));

export const isSign = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

/** The index of the bracket that closes the one at `open`, or the end of the tokens. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isSign(tokens[at], '(', '[', '{')) depth++;
    if (isSign(tokens[at], ')', ']', '}') && --depth === 0) return at;
  }
  return tokens.length;
}

/** The index of the first token from `from` before `end`, outside brackets, that `is` holds for; `end` where none is. */
export function findOutside(
  tokens: readonly Token[],
  from: number,
  end: number,
  is: (token: Token | undefined) => boolean,
): number {
  let at = from;
  while (at < end && !is(tokens[at])) at = isSign(tokens[at], '(', '[', '{') ? closingOf(tokens, at) + 1 : at + 1;
  return Math.min(at, end);
}
