import type { Plan } from 'neo4j-driver';
import type { CypherPlan } from '../../../schema/cypher.ts';

/** The plan of a query that began with `EXPLAIN`; undefined for any other. */
export function describePlan(plan: Plan | false): CypherPlan | undefined {
  if (!plan) return undefined;
  const { Details: details, EstimatedRows: estimatedRows } = plan.arguments as Record<string, unknown>;
  return {
    operator: plan.operatorType.replace(/@\w+$/, ''),
    ...(details !== undefined && { details: String(details) }),
    ...(estimatedRows !== undefined && { estimatedRows: Number(estimatedRows) }),
    children: plan.children.flatMap((child) => describePlan(child) ?? []),
  };
}
