import { type Static, Type } from 'typebox';

export const CypherRequestSchema = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: 20000, description: 'One read-only Cypher statement' }),
    parameters: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'Values for `$name` in the query' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, description: 'At most this many rows; the server has a cap of its own' }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      { query: 'MATCH (p:Person)-[r:HOLDS_OFFICE]->(s:State) RETURN p.name, r.role, s.name, r.status', parameters: {} },
    ],
  },
);
export type CypherRequest = Static<typeof CypherRequestSchema>;

export const CypherStatsSchema = Type.Object({
  rows: Type.Integer(),
  ms: Type.Number({ description: 'From taking the request to the last row' }),
});
export type CypherStats = Static<typeof CypherStatsSchema>;

/** One operator of a plan; its rows come from its children. */
export type CypherPlan = {
  operator: string;
  details?: string;
  estimatedRows?: number;
  children: CypherPlan[];
};

export const CypherAnswerSchema = Type.Object({
  columns: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.Unknown()), {
    description:
      'A node is `{id, labels, properties}`, a relationship `{id, type, start, end, properties}`, a path `{nodes, relationships}`; integers beyond 2^53 are strings, temporal values ISO 8601',
  }),
  truncated: Type.Boolean({ description: 'True when the query had more rows, or more bytes, than an answer may have' }),
  stats: CypherStatsSchema,
  plan: Type.Optional(
    Type.Unknown({
      description:
        'How Neo4j would run a query that begins with EXPLAIN: `{operator, details, estimatedRows, children}`, the last step outermost',
    }),
  ),
});
export type CypherAnswer = Static<typeof CypherAnswerSchema>;

const described = {
  name: Type.String(),
  count: Type.Integer(),
  properties: Type.Array(Type.String()),
  examples: Type.Record(Type.String(), Type.Unknown(), {
    description: 'A value of each property that is in the graph; long texts are cut',
  }),
  query: Type.String({ description: 'A query to begin with' }),
};

/** The labels and relationship types of the graph, with their properties, how many there are, and examples. */
export const GraphSchemaSchema = Type.Object({
  labels: Type.Array(Type.Object(described)),
  relationshipTypes: Type.Array(
    Type.Object({
      ...described,
      between: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    }),
  ),
});
export type GraphSchema = Static<typeof GraphSchemaSchema>;
