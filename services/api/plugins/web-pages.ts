import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { Api } from '../api-parts.ts';

/** The paths of the page's views. It is one page; which view it shows stands in the address. */
const PAGES = ['/', '/submit', '/articles/:id', '/graph', '/cypher'];

// Beside the compiled service, or, when the sources are run as they are, where the build puts it.
const FOLDERS = ['../../../web/', '../../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const folder = FOLDERS.find((path) => existsSync(`${path}assets`));

/** Vite wrote this word wherever a nonce belongs. */
const NONCE = /CSP_NONCE/g;

/** Nothing but this service is reached, and no script or style runs that did not come with the page. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The web interface, as Vite built it: the page itself, and its scripts and styles, whose names hold a hash of what is in them. */
export async function registerWebPages(app: Api): Promise<void> {
  if (folder === undefined) {
    app.log.warn('the web interface is not built: run `npm run build`');
    return;
  }
  const page = readFileSync(`${folder}index.html`, 'utf8');
  for (const path of PAGES) {
    app.get(path, { schema: { hide: true }, config: { scope: 'public' } }, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', contentSecurityPolicy(nonce))
        .header('cache-control', 'no-store')
        .send(page.replace(NONCE, nonce));
    });
  }
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, scope: 'public' };
      route.schema = { ...route.schema, hide: true };
    });
    await scope.register(fastifyStatic, {
      root: `${folder}assets`,
      prefix: '/assets/',
      // A route for each file, so that what is not there is told as everywhere.
      wildcard: false,
      // The build puts a .br and a .gz beside each file.
      preCompressed: true,
      globIgnore: ['**/*.{br,gz}'],
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
    });
  });
}
