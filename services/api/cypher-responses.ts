import { Type } from 'typebox';
import { CypherAnswerSchema } from '../../schema/cypher.ts';
import { problemResponses } from './problem-responses.ts';

/** The `response` schema of every route that answers with rows. */
export const cypherResponses = {
  200: {
    description: 'The rows, as JSON or in the form that `Accept` asks for',
    content: {
      'application/json': { schema: CypherAnswerSchema },
      'application/x-ndjson': {
        schema: Type.String({
          description:
            'A line `{"columns": […]}`, a list a line for the rows, and at the end `{"truncated": …, "stats": {…}}`, or `{"error": …}` with the problem of a query that failed on its way',
        }),
      },
      'text/csv': {
        schema: Type.String({
          description:
            'RFC 4180 with a header line. Null is an empty field, the empty text `""`, and what is no plain value is JSON. The connection is cut when a query fails on its way',
        }),
      },
    },
  },
  ...problemResponses(408, 413, 415),
};
