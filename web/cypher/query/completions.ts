import type { GraphSchema } from '../../../schema/cypher.ts';
import { type Asked, askedAt, type Place } from './asked-at.ts';
import {
  type CompletionOption,
  functionOptions,
  labelOptions,
  NAMESPACES,
  parameterOptions,
  procedureOptions,
  propertyOptions,
  typeOptions,
  variableOptions,
  wordOptions,
} from './completion-options.ts';
import { findParameters } from './query-parameters.ts';

export type Completions = {
  readonly from: number;
  readonly options: readonly CompletionOption[];
  /** Whether the place asks for just these, so that they are worth showing before anything is typed. */
  readonly isSure: boolean;
};

/** What is known beside the query: the schema of the graph, once it is here, and the names of values already given. */
export type Known = { readonly schema: GraphSchema | undefined; readonly parameters: readonly string[] };

const EMPTY: GraphSchema = { labels: [], relationshipTypes: [] };

/** The parameters that the rest of the query or the values name. */
function otherParameters(query: string, position: number, { word, from }: Place, { parameters }: Known): string[] {
  const others = findParameters(`${query.slice(0, from)} ${query.slice(position)}`);
  return [...new Set([...others, ...parameters])].filter((name) => `$${name}` !== word);
}

function optionsFor(asked: Asked, place: Place, schema: GraphSchema, parameters: CompletionOption[]) {
  switch (asked.kind) {
    case 'labels':
      return labelOptions(schema);
    case 'types':
      return typeOptions(schema);
    case 'labels-or-types':
      return [...labelOptions(schema), ...typeOptions(schema)];
    case 'properties':
      return propertyOptions(asked.of, schema);
    case 'parameters':
      return parameters;
    case 'variables':
      return variableOptions(place.variables);
    case 'procedures':
      return procedureOptions(asked.prefix);
    case 'functions':
      return functionOptions((name) => name.startsWith(asked.prefix));
    case 'anything':
      return [...variableOptions(place.variables), ...parameters, ...wordOptions(place.isFirstOfLine)];
    default:
      return [];
  }
}

/** What may be written at a position of a query; nothing where only its author can know. */
export function completionsAt(query: string, position: number, known: Known): Completions | undefined {
  const place = askedAt(query, position, NAMESPACES);
  if (!place) return undefined;
  const { asked, from } = place;
  const parameters = parameterOptions(otherParameters(query, position, place, known));
  const options = optionsFor(asked, place, known.schema ?? EMPTY, parameters);
  if (options.length === 0) return undefined;
  const isDotted = asked.kind === 'procedures' || asked.kind === 'functions';
  return {
    from: isDotted ? from - asked.prefix.length : from,
    options,
    isSure: asked.kind !== 'anything' && asked.kind !== 'variables',
  };
}
