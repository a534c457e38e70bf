/** One statement with the values of its parameters, as they came in JSON. */
export type CypherQuery = {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** True of a statement of our own: it needs no judging, and Neo4j plans it once instead of twice. */
  readonly isOurs?: boolean;
};
