import { type Static, Type } from 'typebox';

/** The body of every error: RFC 9457, media type `application/problem+json`. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'A URI reference that names the kind of problem' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What happened and what to do about it' }),
    instance: Type.Optional(Type.String({ description: 'The id of the request, as it stands in the log' })),
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
    operation: Type.Optional(Type.String({ description: 'What in a Cypher query is refused' })),
    position: Type.Optional(
      Type.Object(
        { offset: Type.Integer(), line: Type.Integer(), column: Type.Integer(), text: Type.String() },
        {
          description:
            'Where in a Cypher query the error is; line and column count from 1; `text` is what stands there',
        },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Problem = Static<typeof ProblemSchema>;
