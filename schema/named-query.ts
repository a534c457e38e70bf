import { type Static, Type } from 'typebox';

/** One question of the catalogue, as `GET /v1/queries` lists it. */
export const NamedQuerySchema = Type.Object({
  name: Type.String({ description: 'The last part of its address: `POST /v1/queries/{name}`' }),
  summary: Type.String(),
  description: Type.String({ description: 'What the columns mean and how to read the rows, as Markdown' }),
  parameters: Type.Unknown({ description: 'The JSON Schema of its parameters' }),
  cypher: Type.String({ description: 'The statement itself; it runs in any Cypher editor, and in `POST /v1/cypher`' }),
  example: Type.Record(Type.String(), Type.Unknown(), {
    description: 'Values for all its parameters; null for those that are left out',
  }),
});

export const NamedQueryListSchema = Type.Object({ items: Type.Array(NamedQuerySchema) });
export type NamedQueryList = Static<typeof NamedQueryListSchema>;
