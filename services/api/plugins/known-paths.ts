import type { Api } from '../api-parts.ts';

type KnownPath = { pattern: RegExp; methods: Set<string> };

const known = new WeakMap<object, Map<string, KnownPath>>();

const toPattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[^/]+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  );

/** Remembers every route as it is registered, because Fastify answers 404 for a known path with another method. */
export function rememberPaths(app: Api): void {
  const paths = new Map<string, KnownPath>();
  known.set(app.server, paths);
  app.addHook('onRoute', ({ url, method }) => {
    const path = paths.get(url) ?? { pattern: toPattern(url), methods: new Set() };
    for (const each of [method].flat()) path.methods.add(each);
    paths.set(url, path);
  });
}

/** The methods that are possible at this URL; none when nothing is there. */
export function findMethods(app: Api, url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  const paths = [...(known.get(app.server)?.values() ?? [])];
  return [...new Set(paths.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]))].sort();
}
