import type { Problem } from '../../../schema/problem.ts';

const NEEDED = 'A value is needed.';
const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** What a problem says of single parameters, by their names; so that it can be told where they are given. */
export function parameterErrorsOf({ detail, errors = [] }: Problem): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of errors) {
    const [, root, name] = path.split('/');
    if (root !== 'parameters') continue;
    const missing = /required property '(.+)'/.exec(message)?.[1];
    if (missing !== undefined) found[missing] = NEEDED;
    else if (name !== undefined) found[unescapePointer(name)] = `It ${message}.`;
  }
  const missing = /^Expected parameter\(s\): (.+)$/.exec(detail)?.[1];
  for (const name of missing?.split(', ') ?? []) found[name] = NEEDED;
  return found;
}
