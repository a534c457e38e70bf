import { Type } from 'typebox';
import { HistorySchema } from '../../../schema/history.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'The last thirty minutes, in buckets of ten seconds',
  description: 'What was completed and failed, what each stage took, and how long the queue was.',
  tags: ['service'],
  querystring: Type.Object({
    since: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'Begin with the bucket of this moment; without it, thirty minutes ago',
      }),
    ),
  }),
  response: { 200: HistorySchema, ...problemResponses() },
};

/** `GET /v1/history` */
export function registerHistory(app: Api, { monitor }: ApiParts): void {
  app.get('/v1/history', { schema, config: { scope: 'read' } }, ({ query: { since } }) =>
    monitor.readHistory(new Date(since ?? 0)),
  );
}
