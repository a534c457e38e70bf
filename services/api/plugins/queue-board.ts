import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { ArticleQueue } from '../../queue/article-queue.ts';
import type { Api } from '../api-parts.ts';

const PATH = '/queues';
// The board's own styles are inline, and it asks a foreign host for fonts, which this refuses.
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; form-action 'self'";

/** bull-board, which has no access control of its own: it sits behind the same rule as everything that writes. */
export async function registerQueueBoard(app: Api, queue: ArticleQueue): Promise<void> {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(PATH);
  createBullBoard({ queues: [new BullMQAdapter(queue.jobs)], serverAdapter: adapter });
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, scope: 'admin' };
      route.schema = { ...route.schema, hide: true };
    });
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    });
    await scope.register(adapter.registerPlugin(), { prefix: PATH });
  });
}
