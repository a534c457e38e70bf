import type { LemmaTables } from './lemma-data.ts';
import { restoreBase } from './restore-base.ts';

/** The positive of a comparative or superlative in lower case: bigger, big; easiest, easy; a form without -er or -est stays. */
export function positiveOf(form: string, tables: LemmaTables): string {
  const stem = /^(.{2,}?)(?:er|est)$/.exec(form)?.[1];
  if (stem === undefined) return form;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (stem.endsWith('e')) return `${stem}e`;
  return restoreBase(stem, tables);
}
