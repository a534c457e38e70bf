import type { CypherPlan, CypherStats } from '../../../schema/cypher.ts';
import type { Problem } from '../../../schema/problem.ts';

/** What is told when the rows have been written; `plan` only of a query that began with `EXPLAIN`. */
export type AnswerEnd = { truncated: boolean; stats: CypherStats; plan?: CypherPlan };

/** How an answer is written down: before, for each row, and after. */
export type RowFormat = {
  readonly mediaType: string;
  readonly begin: (columns: readonly string[]) => string;
  /** `index` counts from 0. */
  readonly row: (row: readonly unknown[], index: number) => string;
  readonly end: (end: AnswerEnd) => string;
  /** What is written when the query fails after rows went out; without it the connection is cut. */
  readonly failure?: (problem: Problem) => string;
};
