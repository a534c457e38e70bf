import { Readable } from 'node:stream';
import { problems } from '../../errors.ts';
import type { Api } from '../api-parts.ts';

const MAX_VALUES = 100_000;

/** How deep a parsed JSON value is nested, or `Infinity` when it has more values than anybody needs. Not recursive: depth is the attack. */
export function measureDepth(value: unknown): number {
  let level: unknown[] = [value];
  let seen = 0;
  for (let depth = 0; ; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    seen += level.length;
    if (seen > MAX_VALUES) return Number.POSITIVE_INFINITY;
    if (level.length === 0) return depth;
  }
}

/** Refuses bodies that are nested deeper than `maxDepth`, before anything walks through them. */
export function registerJsonLimits(app: Api, maxDepth: number): void {
  app.addHook('preValidation', async ({ body }) => {
    // By what was parsed, not by its header, which may be spelled in many ways.
    if (body instanceof Readable) return;
    if (measureDepth(body) > maxDepth) {
      throw problems.badRequest(
        `The body is nested deeper than ${maxDepth} levels (MAX_JSON_DEPTH) or has more than ${MAX_VALUES} values.`,
      );
    }
  });
}
