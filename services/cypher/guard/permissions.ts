import operatorGroups from './permitted-operators.json' with { type: 'json' };
import procedureGroups from './permitted-procedures.json' with { type: 'json' };
import refusedOperations from './refused-operations.json' with { type: 'json' };

/** The operators of a Neo4j plan that a query may use, by name as in the plan. What is not here is refused. */
export const PERMITTED_OPERATORS: ReadonlySet<string> = new Set(operatorGroups.flatMap(({ operators }) => operators));

/** The procedures that a query may call, by full name. */
export const PERMITTED_PROCEDURES: ReadonlySet<string> = new Set(
  procedureGroups.flatMap(({ procedures }) => procedures),
);

const REFUSED = refusedOperations.map(({ operator, ...words }) => ({ pattern: new RegExp(operator), ...words }));

/** What an operator is called in Cypher and why it is refused; only the words depend on this, never the decision. */
export function describeRefusedOperator(operator: string): { operation: string; reason: string } {
  for (const { pattern, operation, reason } of REFUSED) {
    const match = pattern.exec(operator);
    if (!match) continue;
    const words = operation.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
    return { operation: /\$/.test(operation) ? words.toUpperCase() : words, reason };
  }
  return { operation: operator, reason: 'it is not known to do nothing but read' };
}
