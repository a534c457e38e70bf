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

export const CypherAnswerSchema = Type.Object({
  columns: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.Unknown())),
  truncated: Type.Boolean({ description: 'True when the query had more rows than the limit' }),
  stats: Type.Object({ rows: Type.Integer(), ms: Type.Number() }),
});
export type CypherAnswer = Static<typeof CypherAnswerSchema>;

/** The labels and relationship types of the graph, with their properties and how many there are. */
export const GraphSchemaSchema = Type.Object({
  labels: Type.Array(
    Type.Object({ name: Type.String(), count: Type.Integer(), properties: Type.Array(Type.String()) }),
  ),
  relationshipTypes: Type.Array(
    Type.Object({
      name: Type.String(),
      count: Type.Integer(),
      properties: Type.Array(Type.String()),
      between: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    }),
  ),
});
export type GraphSchema = Static<typeof GraphSchemaSchema>;
