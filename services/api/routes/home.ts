import { Type } from 'typebox';
import type { Api } from '../api-parts.ts';

const LINKS = {
  reference: '/docs',
  openapi: '/openapi.json',
  queues: '/queues',
  graphSchema: '/v1/graph/schema',
  metrics: '/metrics',
};

const schema = {
  summary: 'Where to go from here',
  tags: ['service'],
  response: {
    200: Type.Object({
      name: Type.String(),
      links: Type.Object(Object.fromEntries(Object.keys(LINKS).map((name) => [name, Type.String()]))),
    }),
  },
};

/** `GET /` */
export function registerHome(app: Api): void {
  app.get('/', { schema, config: { scope: 'public' } }, async () => ({ name: 'newsgraph', links: LINKS }));
}
