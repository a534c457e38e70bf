import { ServiceStatusSchema } from '../../../schema/status.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'The whole service at one moment: stores, queue, graph, workers, active articles, last failures',
  description:
    'Answers within a second, whatever is away. `GET /v1/events` tells the same every second as `event: status`.',
  tags: ['service'],
  response: { 200: ServiceStatusSchema, ...problemResponses() },
};

/** `GET /v1/status` */
export function registerStatus(app: Api, { monitor }: ApiParts): void {
  app.get('/v1/status', { schema, config: { scope: 'read' } }, () => monitor.readStatus());
}
