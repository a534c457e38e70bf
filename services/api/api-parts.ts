import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Scope } from '../api-keys.ts';
import type { Archive } from '../articles/archive.ts';
import type { Config } from '../config.ts';
import type { CypherService } from '../cypher/cypher-service.ts';
import type { ServiceMonitor } from '../status/service-monitor.ts';
import type { ServiceEvents } from './service-events.ts';

/** What the routes are made of; handed in, so that a test can build the API on connections of its own. */
export type ApiParts = {
  config: Config;
  archive: Archive;
  cypher: CypherService;
  events: ServiceEvents;
  monitor: ServiceMonitor;
};

/** The Fastify instance with types that follow the TypeBox schemas of each route. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that a key must carry; `public` needs none. A route that says nothing is for `admin`. */
    scope?: Scope | 'public';
  }
}
