import { Type } from 'typebox';
import { verifyGraph } from '../../graph/driver.ts';
import type { Api, ApiParts } from '../api-parts.ts';

const Health = Type.Object({ status: Type.Literal('ok') });
const State = Type.Enum(['up', 'down']);
const Readiness = Type.Object({ status: Type.Enum(['ok', 'unavailable']), redis: State, neo4j: State });

const PATIENCE_MS = 3000;

/** Whether a store answers, within a time that a probe is willing to wait. */
const answers = async (check: Promise<unknown>): Promise<'up' | 'down'> => {
  const late = new Promise<'down'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'down').unref());
  const answered = check.then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([answered, late]);
};

/** `GET /healthz` and `GET /readyz` */
export function registerHealth(app: Api, { archive }: ApiParts): void {
  const options = { config: { scope: 'public' as const, rateLimit: false as const } };
  const healthz = { summary: 'The API process lives', tags: ['service'], response: { 200: Health } };
  app.get('/healthz', { ...options, schema: healthz }, async () => ({ status: 'ok' as const }));
  const readyz = {
    summary: 'Redis and Neo4j can be reached',
    tags: ['service'],
    response: { 200: Readiness, 503: Readiness },
  };
  app.get('/readyz', { ...options, schema: readyz }, async (_request, reply) => {
    const [redis, neo4j] = await Promise.all([
      answers(archive.queue.redis.ping()),
      answers(verifyGraph(archive.graph)),
    ]);
    const ready = redis === 'up' && neo4j === 'up';
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', redis, neo4j });
  });
}
