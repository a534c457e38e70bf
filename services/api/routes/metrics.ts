import type { Registry } from 'prom-client';
import { Type } from 'typebox';
import type { Api } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Metrics in the Prometheus text format',
  tags: ['service'],
  response: {
    200: { description: 'Metrics', content: { 'text/plain': { schema: Type.String() } } },
    ...problemResponses(),
  },
};

/** `GET /metrics` */
export function registerMetricsRoute(app: Api, registry: Registry): void {
  app.get('/metrics', { schema, config: { scope: 'read' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
