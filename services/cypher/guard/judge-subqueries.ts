import type { QueryPlan, Refusal } from './judge-plan.ts';
import { PERMITTED_PROCEDURES } from './permissions.ts';
import { isKeyword, isName, isSign, type Token } from './tokens.ts';

const LOAD_CSV: Refusal = { operation: 'LOAD CSV', reason: 'it reads files and the network' };

const refuseCall = (procedure: string): Refusal => ({
  operation: `CALL ${procedure}`,
  reason: 'this procedure is not among those that only search the graph',
});

/** Neo4j prints names without their back-ticks, so that a property may look like the clause: "n.LOAD CSV". */
const isLoadCsv = (tokens: readonly Token[], at: number): boolean =>
  isKeyword(tokens[at], 'load') &&
  isKeyword(tokens[at + 1], 'csv') &&
  isKeyword(tokens[at + 2], 'from', 'with') &&
  !isSign(tokens[at - 1], '.', ':');

/** The dotted name that begins at a token: "db . `labels`" is "db.labels". */
function dottedName(tokens: readonly Token[], from: number): string {
  let name = tokens[from]?.text ?? '';
  for (let at = from + 1; isSign(tokens[at], '.'); at += 2) name += `.${tokens[at + 1]?.text ?? ''}`;
  return name;
}

/** The procedure that "CALL name(…)" calls; a sub-query, "CALL {" or "CALL (x) {", calls none. */
function procedureAt(tokens: readonly Token[], at: number): string | undefined {
  if (!isKeyword(tokens[at], 'call') || !isName(tokens[at + 1]) || isSign(tokens[at - 1], '.', ':')) return undefined;
  const procedure = dottedName(tokens, at + 1);
  // Inside a query a call has its brackets; "n.call = call RETURN" is a variable of that name.
  return isSign(tokens[at + 2 * procedure.split('.').length], '(') ? procedure : undefined;
}

function judgeTokens(tokens: readonly Token[]): Refusal | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (isLoadCsv(tokens, at)) return LOAD_CSV;
    const procedure = procedureAt(tokens, at);
    if (procedure !== undefined && !PERMITTED_PROCEDURES.has(procedure)) return refuseCall(procedure);
  }
  return undefined;
}

/** As Neo4j prints a call inside an expression: "ResolvedCall(db.labels() :: …". */
const PRINTED_CALL = /ResolvedCall\(([^()]*)\(/g;
const PRINTED_SUBQUERY = /\b(?:EXISTS|COUNT|COLLECT) \{/;
const PRINTED_LOAD_CSV = /\bLOAD CSV (?:WITH HEADERS )?FROM\b/;

/** Not by tokens: Neo4j prints names without back-ticks, so that a quote in a name would swallow what follows. */
function judgePrinted(details: string): Refusal | undefined {
  for (const [, procedure = ''] of details.matchAll(PRINTED_CALL))
    if (!PERMITTED_PROCEDURES.has(procedure.trim())) return refuseCall(procedure.trim());
  return PRINTED_SUBQUERY.test(details) && PRINTED_LOAD_CSV.test(details) ? LOAD_CSV : undefined;
}

function judgeDetails({ arguments: { Details: details }, children }: QueryPlan): Refusal | undefined {
  const own = details === undefined ? undefined : judgePrinted(String(details));
  if (own) return own;
  for (const child of children) {
    const refusal = judgeDetails(child);
    if (refusal) return refusal;
  }
  return undefined;
}

/** EXISTS, COUNT and COLLECT with a sub-query in braces. */
const hasSubquery = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => isKeyword(token, 'exists', 'count', 'collect') && isSign(tokens[at + 1], '{'));

/**
 * Judges what a plan has no operators for: `EXISTS { }`, `COUNT { }` and `COLLECT { }` inside another expression, such as
 * a list comprehension, are planned apart, and Neo4j only prints them in the details of the operator around them. Both that
 * and the query itself are looked at, so that neither has to be complete.
 */
export const judgeSubqueries = (tokens: readonly Token[], plan: QueryPlan): Refusal | undefined =>
  judgeDetails(plan) ?? (hasSubquery(tokens) ? judgeTokens(tokens) : undefined);
