import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { registerServiceMetrics } from '../../metrics/prometheus.ts';
import type { ArticleQueue } from '../../queue/article-queue.ts';
import type { Api } from '../api-parts.ts';

/** What Prometheus scrapes: the whole service's figures out of Redis, and this process's own. */
export function registerMetrics(app: Api, queue: ArticleQueue): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerServiceMetrics(registry, queue);
  const duration = new Histogram({
    name: 'newsgraph_http_request_duration_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  return registry;
}
