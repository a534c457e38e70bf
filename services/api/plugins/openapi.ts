import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Api } from '../api-parts.ts';

const DESCRIPTION = `News articles in, who did what to whom out: every edge of the graph is backed by the sentences that say it.

Errors are \`application/problem+json\` (RFC 9457). With keys configured, send one as \`Authorization: Bearer <secret>\`.`;

/** The OpenAPI document, made of the schemas that validate the requests, and its pages at /docs. Register before the routes. */
export async function registerOpenApi(app: Api): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Newsgraph',
        version: '1',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      tags: [
        { name: 'articles', description: 'Post articles and see where they stand' },
        { name: 'graph', description: 'Ask the graph' },
        { name: 'service', description: 'Health, metrics, events' },
      ],
    },
  });
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, scope: 'public' };
    });
    await scope.register(swaggerUi, { routePrefix: '/docs', staticCSP: true, uiConfig: { tryItOutEnabled: true } });
  });
  app.get('/openapi.json', { config: { scope: 'public' }, schema: { hide: true } }, async () => app.swagger());
}
