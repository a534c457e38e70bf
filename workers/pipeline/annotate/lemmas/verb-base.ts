import type { LemmaTables } from './lemma-data.ts';
import { PREFIX, restoreBase } from './restore-base.ts';
import { withoutPluralS } from './singular.ts';

const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem);

function fromGerund(form: string, tables: LemmaTables): string | undefined {
  const stem = /^(.+?)in[g'’]$/.exec(form)?.[1];
  if (stem === undefined || !hasVowel(stem)) return undefined;
  return /[ei]$/.test(stem) ? stem : restoreBase(stem, tables);
}

function fromPast(form: string, tables: LemmaTables): string | undefined {
  const stem = /^(.+)ed$/.exec(form)?.[1];
  if (stem === undefined) return /^(.+)['’]d$/.exec(form)?.[1];
  if (!hasVowel(stem)) return undefined;
  if (stem.endsWith('e')) return `${stem}e`;
  if (stem.endsWith('i')) return stem.length === 2 ? `${stem}e` : `${stem.slice(0, -1)}y`;
  return restoreBase(stem, tables);
}

/** An irregular past in a form that was tagged as a base or a present by mistake. */
function mistagged(form: string, { exceptions, lists }: LemmaTables): string | undefined {
  return lists['also-base'].has(form) ? undefined : exceptions.get('VBD')?.get(form);
}

/** The irregular past of a base with a prefix: outshone, overfed. */
function prefixed(form: string, { exceptions }: LemmaTables): string | undefined {
  const prefix = PREFIX.exec(form)?.[0] ?? '';
  const rest = form.slice(prefix.length);
  const base = prefix === '' || rest.length < 3 ? undefined : exceptions.get('VBD')?.get(rest);
  return base === undefined || base === rest ? undefined : prefix + base;
}

/** The base of a verb form in lower case by its Penn tag; a form that does not show the tag's ending is tried without it. */
export function verbBase(form: string, tag: string, tables: LemmaTables): string {
  switch (tag) {
    case 'VBG':
      return fromGerund(form, tables) ?? form;
    case 'VBD':
    case 'VBN':
      return prefixed(form, tables) ?? fromPast(form, tables) ?? form;
    case 'VBZ':
      return form.endsWith('s') ? withoutPluralS(form, tables) : (mistagged(form, tables) ?? form);
    case 'VB':
    case 'VBP':
      return mistagged(form, tables) ?? form;
    default:
      return fromGerund(form, tables) ?? fromPast(form, tables) ?? form;
  }
}
