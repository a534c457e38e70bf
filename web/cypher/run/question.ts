/** What is asked: a query of one's own, or one of the catalogue. */
export type Question =
  | { readonly kind: 'free'; readonly query: string; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'named'; readonly name: string; readonly parameters: Readonly<Record<string, unknown>> };

/** Where a question is sent, and what. */
export function requestFor(question: Question): { path: string; body: unknown } {
  const { parameters } = question;
  return question.kind === 'free'
    ? { path: '/v1/cypher', body: { query: question.query, parameters } }
    : { path: `/v1/queries/${encodeURIComponent(question.name)}`, body: { parameters } };
}
