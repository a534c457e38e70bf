import { describeRefusedOperator, PERMITTED_OPERATORS, PERMITTED_PROCEDURES } from './permissions.ts';

/** As much of a query's plan as the guard looks at; `operatorType` is Neo4j's, such as `ProcedureCall@neo4j`. */
export type QueryPlan = {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly QueryPlan[];
};

/** What Neo4j says of a query before running it. `queryType` is `r`, `rw`, `w` or `s` (schema and system). */
export type ExplainedQuery = { readonly queryType: string; readonly plan: QueryPlan };

/** Why a query is not permitted. */
export type Refusal = { readonly operation: string; readonly reason: string };

const NOT_A_READ: Readonly<Record<string, string>> = {
  w: 'it writes',
  rw: 'it writes',
  s: 'it concerns the server or its schema',
};

const nameOf = ({ operatorType }: QueryPlan): string => operatorType.replace(/@\w+$/, '');

/** "db.labels() :: (label :: STRING)": Neo4j has resolved the name, so back-ticks, escapes and comments are gone. */
const procedureOf = (plan: QueryPlan): string => /^[^(]*/.exec(String(plan.arguments.Details ?? ''))?.[0].trim() ?? '';

function judgeOperator(plan: QueryPlan): Refusal | undefined {
  const operator = nameOf(plan);
  if (!PERMITTED_OPERATORS.has(operator)) return describeRefusedOperator(operator);
  if (operator !== 'ProcedureCall') return undefined;
  const procedure = procedureOf(plan);
  if (PERMITTED_PROCEDURES.has(procedure)) return undefined;
  return { operation: `CALL ${procedure}`, reason: 'this procedure is not among those that only search the graph' };
}

/** "CALL { CREATE … }" is planned as an operator of its own; what it runs says more of what is refused. */
const isWrapper = (plan: QueryPlan): boolean => nameOf(plan) === 'SubqueryForeach';

function findRefusal(plan: QueryPlan): Refusal | undefined {
  const own = judgeOperator(plan);
  if (own && !isWrapper(plan)) return own;
  for (const child of plan.children) {
    const refusal = findRefusal(child);
    if (refusal) return refusal;
  }
  return own;
}

/**
 * Whether a query does nothing but read the graph, by its plan and not by its text: comments, back-ticks, escapes and
 * string literals are behind the parser here. Undefined when it is permitted.
 */
export function judgePlan({ queryType, plan }: ExplainedQuery): Refusal | undefined {
  const refusal = findRefusal(plan);
  if (refusal || queryType === 'r') return refusal;
  return { operation: `a query of type "${queryType}"`, reason: NOT_A_READ[queryType] ?? 'it does more than read' };
}
