import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { fastifySSE } from '@fastify/sse';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import type { Config } from '../config.ts';
import { problems } from '../errors.ts';
import type { Api, ApiParts } from './api-parts.ts';
import { findKeyOf, registerAccess } from './plugins/access.ts';
import { registerJsonLimits } from './plugins/json-limits.ts';
import { rememberPaths } from './plugins/known-paths.ts';
import { registerMetrics } from './plugins/metrics.ts';
import { registerOpenApi } from './plugins/openapi.ts';
import { registerProblemDetails, sendProblem, toProblem } from './plugins/problem-details.ts';
import { registerQueueBoard } from './plugins/queue-board.ts';
import { registerRefusedBodies } from './plugins/refused-bodies.ts';
import { registerValidation } from './plugins/validation.ts';
import { registerWebPages } from './plugins/web-pages.ts';
import { registerAllowMerge } from './routes/allow-merge.ts';
import { registerDeleteArticle } from './routes/delete-article.ts';
import { registerEvents } from './routes/events.ts';
import { registerExplainArticle } from './routes/explain-article.ts';
import { registerExportGraph } from './routes/export-graph.ts';
import { registerGetAnnotations } from './routes/get-annotations.ts';
import { registerGetArticle } from './routes/get-article.ts';
import { registerGetClaim } from './routes/get-claim.ts';
import { registerGetEntity } from './routes/get-entity.ts';
import { registerGetIdentity } from './routes/get-identity.ts';
import { registerGetNeighbourhood } from './routes/get-neighbourhood.ts';
import { registerGraphSchema } from './routes/graph-schema.ts';
import { registerHealth } from './routes/health.ts';
import { registerHistory } from './routes/history.ts';
import { registerKeepDistinct } from './routes/keep-distinct.ts';
import { registerListArticles } from './routes/list-articles.ts';
import { registerListQueries } from './routes/list-queries.ts';
import { registerMergeEntities } from './routes/merge-entities.ts';
import { registerMetricsRoute } from './routes/metrics.ts';
import { registerRetryArticle } from './routes/retry-article.ts';
import { registerRunCypher } from './routes/run-cypher.ts';
import { registerRunNamedQuery } from './routes/run-named-query.ts';
import { registerSearchEntities } from './routes/search-entities.ts';
import { registerSplitEntity } from './routes/split-entity.ts';
import { registerStatus } from './routes/status.ts';
import { registerSubmitArticles } from './routes/submit-articles.ts';

async function registerPlugins(app: Api, { config }: ApiParts): Promise<void> {
  rememberPaths(app);
  registerValidation(app);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], upgradeInsecureRequests: null } },
  });
  // Before the check of the keys, so that guessing keys is limited too.
  await app.register(rateLimit, {
    max: config.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => findKeyOf(request, config.apiKeys)?.name ?? request.ip,
    errorResponseBuilder: (_request, { max, after }) =>
      problems.tooMany(`More than ${max} requests in a minute. Come back in ${after}.`),
  });
  registerProblemDetails(app);
  registerRefusedBodies(app);
  registerAccess(app, config.apiKeys);
  registerJsonLimits(app, config.MAX_JSON_DEPTH);
  await app.register(fastifySSE);
  await registerOpenApi(app);
}

function registerRoutes(app: Api, parts: ApiParts): void {
  registerSubmitArticles(app, parts);
  registerListArticles(app, parts);
  registerGetArticle(app, parts);
  registerExplainArticle(app, parts);
  registerGetAnnotations(app, parts);
  registerRetryArticle(app, parts);
  registerDeleteArticle(app, parts);
  registerSearchEntities(app, parts);
  registerGetEntity(app, parts);
  registerGetIdentity(app, parts);
  registerMergeEntities(app, parts);
  registerSplitEntity(app, parts);
  registerKeepDistinct(app, parts);
  registerAllowMerge(app, parts);
  registerGetClaim(app, parts);
  registerRunCypher(app, parts);
  registerListQueries(app);
  registerRunNamedQuery(app, parts);
  registerGraphSchema(app, parts);
  registerExportGraph(app, parts);
  registerGetNeighbourhood(app, parts);
  registerStatus(app, parts);
  registerHistory(app, parts);
  registerEvents(app, parts);
  registerHealth(app, parts);
}

const createApp = (logger: FastifyBaseLogger, config: Config): Api =>
  fastify({
    loggerInstance: logger,
    bodyLimit: config.MAX_ARTICLE_BYTES,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // What the router cannot read never reaches the error handler.
    frameworkErrors: (error, request, reply) => sendProblem(toProblem(error), request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();

/** The API, ready to listen. What it is made of stays the caller's to close. */
export async function buildApp(parts: ApiParts, logger: FastifyBaseLogger): Promise<Api> {
  const app = createApp(logger, parts.config);
  // Fastify takes plain text by itself; this API says that it does not.
  app.removeContentTypeParser('text/plain');
  await registerPlugins(app, parts);
  registerMetricsRoute(app, registerMetrics(app, parts.archive.queue));
  registerRoutes(app, parts);
  await registerQueueBoard(app, parts.archive.queue);
  await registerWebPages(app);
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    request.log.info(
      { requestId: request.id, method, url, status: reply.statusCode, ms: reply.elapsedTime },
      'request',
    );
  });
  return app;
}
