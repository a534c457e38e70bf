import type { AnswerView, CypherAddress } from '../address/cypher-address.ts';
import type { NamedValues } from '../named/parameter-form.ts';
import { type Drafts, draftOf, type ParameterDraft } from '../parameters/typed-value.ts';
import { findParameters } from '../query/query-parameters.ts';
import type { Question } from '../run/question.ts';

/** What somebody has before them: a query of their own with its values, or one of the catalogue with its own. */
export type Workspace = {
  /** The name of the query of the catalogue; the query of one's own is kept beside it. */
  readonly named: string | undefined;
  readonly namedValues: NamedValues;
  readonly query: string;
  readonly drafts: Drafts;
  readonly view: AnswerView;
  /** Whether what stands here was run as it stands. */
  readonly ran: boolean;
  /** False as long as nobody did anything, so that the address stays as it is. */
  readonly isTouched: boolean;
};

export const FIRST_QUERY = `MATCH (p:Person)-[r:HOLDS_OFFICE]->(s:State)
RETURN p, r, s, r.role AS role, r.status AS status
LIMIT 50`;

export const FIRST_WORKSPACE: Workspace = {
  named: undefined,
  namedValues: {},
  query: FIRST_QUERY,
  drafts: {},
  view: 'table',
  ran: false,
  isTouched: false,
};

type Values = Readonly<Record<string, unknown>>;
export type WorkspaceAction =
  | { readonly type: 'edit-query'; readonly query: string }
  | { readonly type: 'set-draft'; readonly name: string; readonly draft: ParameterDraft }
  | { readonly type: 'set-drafts'; readonly values: Values }
  | { readonly type: 'set-value'; readonly name: string; readonly value: unknown }
  | { readonly type: 'open-query'; readonly query: string; readonly parameters: Values }
  | { readonly type: 'open-named'; readonly name: string; readonly values: Values }
  | { readonly type: 'leave-named' }
  | { readonly type: 'set-view'; readonly view: AnswerView }
  | { readonly type: 'ran' }
  | { readonly type: 'load'; readonly address: CypherAddress };

// As the editor has it, so that the two never differ.
const oneLineBreak = (query: string): string => query.replace(/\r\n?/g, '\n');

const draftsOf = (values: Values): Drafts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, draftOf(value)]));

function load(workspace: Workspace, { named, query, parameters, view, run }: CypherAddress): Workspace {
  const shown = { view, ran: run, isTouched: true };
  if (named !== undefined) return { ...workspace, ...shown, named, namedValues: parameters };
  if (query === undefined) return workspace;
  return { ...workspace, ...shown, named: undefined, query: oneLineBreak(query), drafts: draftsOf(parameters) };
}

export function changeWorkspace(workspace: Workspace, action: WorkspaceAction): Workspace {
  const changed: Workspace = { ...workspace, isTouched: true, ran: false };
  switch (action.type) {
    case 'edit-query':
      return action.query === workspace.query ? workspace : { ...changed, query: action.query };
    case 'set-draft':
      return { ...changed, drafts: { ...workspace.drafts, [action.name]: action.draft } };
    case 'set-drafts':
      return { ...changed, drafts: draftsOf(action.values) };
    case 'set-value':
      return { ...changed, namedValues: { ...workspace.namedValues, [action.name]: action.value } };
    case 'open-query':
      return {
        ...changed,
        named: undefined,
        query: oneLineBreak(action.query),
        drafts: draftsOf(action.parameters),
      };
    case 'open-named':
      return { ...changed, named: action.name, namedValues: action.values };
    case 'leave-named':
      return { ...changed, named: undefined };
    case 'set-view':
      return { ...workspace, isTouched: true, view: action.view };
    case 'ran':
      return { ...changed, ran: true };
    default:
      return load(workspace, action.address);
  }
}

/** The names of the values that the query takes, and those of the values that are given. */
export const parameterNames = ({ query }: Workspace): string[] => findParameters(query);

/** What the workspace asks with these values. */
export const questionOf = ({ named, query }: Workspace, parameters: Values): Question =>
  named === undefined ? { kind: 'free', query, parameters } : { kind: 'named', name: named, parameters };

export const addressOf = ({ named, query, view, ran }: Workspace, parameters: Values): CypherAddress => ({
  ...(named === undefined ? { query } : { named }),
  parameters,
  view,
  run: ran,
});
