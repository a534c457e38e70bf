import { type Brackets, readBrackets } from './brackets.ts';
import { isKeyword, isSign, type Token } from './tokens.ts';

/** A variable, whether it is known to be a node or a relationship, and the labels or types that the query gives it. */
export type Variable = {
  readonly name: string;
  readonly kind: 'node' | 'relationship' | 'value';
  readonly types: readonly string[];
};

const isPlainName = (token: Token | undefined): token is Token => token?.kind === 'name';

/** The names of the label expression that follows at `from` (`:A|B`, `:A&!B`), as far as it goes. */
export function labelsFrom(tokens: readonly Token[], from: number): string[] {
  if (!isSign(tokens[from], ':')) return [];
  const labels: string[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (isPlainName(token) && tokens[at - 1]?.kind === 'sign' && !isSign(tokens[at - 1], ')')) labels.push(token.text);
    else if (!isSign(token, ':', '|', '&', '!', '(', ')')) break;
    // The bracket that ends the node closes more than the labels opened.
    else if (isSign(token, ')') && !isSign(tokens[at + 1], '&', '|')) break;
  }
  return labels;
}

const isVariable = (token: Token | undefined): token is Token =>
  isPlainName(token) && !isKeyword(token, 'DISTINCT', 'WHERE', 'NOT', 'NULL', 'TRUE', 'FALSE');

/** `AS x`, `YIELD x`, `[x IN …]`, `all(x IN …)`, `p = (…)`. */
function isDeclared(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isKeyword(before, 'AS', 'YIELD')) return true;
  if (isKeyword(after, 'IN')) return isSign(before, '(', '[');
  return isSign(after, '=') && (isKeyword(before, 'MATCH') || (isSign(before, ',') && isSign(tokens[at + 2], '(')));
}

/** The variable that stands at `at`, if what stands around it makes it one. */
function variableAt(tokens: readonly Token[], at: number, kinds: Brackets['kinds']): Variable | undefined {
  const token = tokens[at];
  if (!isVariable(token)) return undefined;
  const types = labelsFrom(tokens, at + 1);
  const named = (kind: Variable['kind']): Variable => ({ name: token.text, kind, types });
  const opened = kinds.get(at - 1);
  if (opened === 'node') return named('node');
  if (opened === 'relationship') return named('relationship');
  if (isDeclared(tokens, at)) return named('value');
  return types.length > 0 && isKeyword(tokens[at - 1], 'WHERE', 'AND', 'OR', 'NOT') ? named('node') : undefined;
}

/** `WITH p AS q`: q is what p is. */
function aliasAt(tokens: readonly Token[], at: number, known: ReadonlyMap<string, Variable>): Variable | undefined {
  const [source, alias] = [tokens[at - 2], tokens[at]];
  if (!isVariable(alias) || !isKeyword(tokens[at - 1], 'AS') || !isVariable(source)) return undefined;
  const original = isSign(tokens[at - 3], '.') ? undefined : known.get(source.text);
  return original && { ...original, name: alias.text };
}

const KIND_RANK = { value: 0, relationship: 1, node: 1 } as const;

/** What is known of a variable in one place and in another. */
function merge(one: Variable | undefined, other: Variable): Variable {
  if (!one) return other;
  const { kind } = KIND_RANK[one.kind] >= KIND_RANK[other.kind] ? one : other;
  return { name: one.name, kind, types: [...new Set([...one.types, ...other.types])] };
}

/** The variables of a query with what it says of each, in the order in which they appear. */
export function findVariables(tokens: readonly Token[]): Map<string, Variable> {
  const { kinds } = readBrackets(tokens);
  const found = new Map<string, Variable>();
  for (const at of tokens.keys()) {
    const variable = aliasAt(tokens, at, found) ?? variableAt(tokens, at, kinds);
    if (variable) found.set(variable.name, merge(found.get(variable.name), variable));
  }
  return found;
}
