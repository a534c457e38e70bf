import type { GraphSchema } from '../../../schema/cypher.ts';
import words from './cypher-words.json' with { type: 'json' };
import type { Variable } from './variables.ts';

export type CompletionKind =
  | 'label'
  | 'type'
  | 'property'
  | 'variable'
  | 'parameter'
  | 'function'
  | 'keyword'
  | 'snippet';

export type CompletionOption = {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** What is written in place of the label; `${name}` marks a place to fill in. */
  readonly template?: string;
  /** The likelier, the higher; 0 where left out. */
  readonly boost?: number;
};

const LONGEST_EXAMPLE = 32;
const FUNCTIONS = Object.entries(words.functions);
/** The first parts of functions with full stops: `date` of `date.truncate`. */
export const NAMESPACES: ReadonlySet<string> = new Set(
  FUNCTIONS.flatMap(([name]) => (name.includes('.') ? [name.split('.', 1)[0] ?? ''] : [])),
);
const BOOST = { variable: 30, parameter: 5, function: 0, keyword: 10, snippet: -5 } as const;

const quoteName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

const named = (kind: 'label' | 'type', { name, count }: { name: string; count: number }): CompletionOption => ({
  label: quoteName(name),
  kind,
  detail: count.toLocaleString('en'),
});

export const labelOptions = ({ labels }: GraphSchema) => labels.map((each) => named('label', each));
export const typeOptions = ({ relationshipTypes }: GraphSchema) => relationshipTypes.map((each) => named('type', each));

/** The labels and types that a thing may have: those that the query names, else all of its kind. */
function thingsLike({ kind, types }: Pick<Variable, 'kind' | 'types'>, schema: GraphSchema) {
  const all = [...(kind === 'relationship' ? [] : schema.labels), ...(kind === 'node' ? [] : schema.relationshipTypes)];
  const named = all.filter(({ name }) => types.includes(name));
  return named.length > 0 ? named : all;
}

function exampleText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
}

export function propertyOptions(of: Pick<Variable, 'kind' | 'types'>, schema: GraphSchema): CompletionOption[] {
  const examples = new Map<string, unknown>();
  for (const thing of thingsLike(of, schema)) {
    for (const property of thing.properties) {
      if (examples.get(property) === undefined) examples.set(property, thing.examples[property]);
    }
  }
  return [...examples]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([property, value]) => {
      const detail = exampleText(value);
      return { label: quoteName(property), kind: 'property', ...(detail !== undefined && { detail }) };
    });
}

export const variableOptions = (variables: ReadonlyMap<string, Variable>): CompletionOption[] =>
  [...variables.values()].map(({ name, types }) => ({
    label: quoteName(name),
    kind: 'variable',
    boost: BOOST.variable,
    ...(types.length > 0 && { detail: types.join(', ') }),
  }));

export const functionOptions = (isWanted: (name: string) => boolean): CompletionOption[] =>
  FUNCTIONS.filter(([name]) => isWanted(name)).map(([name, detail]) => ({
    label: name,
    kind: 'function',
    detail,
    // The cursor goes between the brackets, where there is something to write.
    template: /\(\)$/.test(detail) ? `${name}()` : `${name}(\${})`,
  }));

export const procedureOptions = (prefix: string): CompletionOption[] =>
  words.procedures
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, detail, template }) => ({ label: name, kind: 'function', detail, template }));

export const parameterOptions = (names: readonly string[]): CompletionOption[] =>
  names.map((name) => ({ label: `$${quoteName(name)}`, kind: 'parameter', boost: BOOST.parameter }));

const snippetOptions = (snippets: readonly { label: string; detail: string; template: string }[]): CompletionOption[] =>
  snippets.map((snippet) => ({ ...snippet, kind: 'snippet', boost: BOOST.snippet }));

/** The words of Cypher; `isStart` where a whole statement may begin. */
export const wordOptions = (isStart: boolean): CompletionOption[] => [
  ...words.keywords.map((label): CompletionOption => ({ label, kind: 'keyword', boost: BOOST.keyword })),
  ...functionOptions(() => true),
  ...snippetOptions(words.subqueries),
  ...(isStart ? snippetOptions(words.snippets) : []),
];
