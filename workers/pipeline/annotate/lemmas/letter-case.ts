import { isUpper } from '../../characters.ts';
import type { LemmaTables } from './lemma-data.ts';

const isCapitals = (form: string): boolean => form === form.toUpperCase();

const capitalize = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/**
 * Whether a noun in capitals is an abbreviation (CEO, DSLR) and not a word that is shouted (TALKS): up to three letters
 * unless it is a known short noun, four where the vocabulary does not have it.
 */
export function isAbbreviation(form: string, { ranks, lists }: LemmaTables): boolean {
  if (!isCapitals(form)) return false;
  if (/[^A-Z-]/.test(form) || form.length === 1) return true;
  const lower = form.toLowerCase();
  if (form.length <= 3) return !lists['short-nouns'].has(lower);
  return lists.acronyms.has(form) || (form.length === 4 && !ranks.has(lower));
}

/** One part of a common word, between hyphens. */
function partCase(form: string, tables: LemmaTables): string {
  const { lists } = tables;
  const lower = form.toLowerCase();
  const title = capitalize(lower);
  if (lists.acronyms.has(form)) return form;
  if (lists.proper.has(title)) return title;
  if (form === lower) return form;
  if (lists.kept.has(title)) return title;
  if (isCapitals(form) || tables.ranks.has(lower)) return lower;
  if (form !== title) return form;
  return /..(?:i?an|ese|esque)$/.test(lower) ? title : lower;
}

/**
 * The case in which a common word (not a name) is a lemma: small, but for nationalities, abbreviations and inner
 * capitals; the parts of a compound are judged one by one (US-led, anti-American).
 */
export function commonCase(form: string, tables: LemmaTables): string {
  if (!form.includes('-')) return partCase(form, tables);
  if (isCapitals(form)) return form.toLowerCase();
  return form
    .split('-')
    .map((part) => (part.length > 1 && isAbbreviation(part, tables) ? part : partCase(part, tables)))
    .join('-');
}

/** Gives a lemma found in lower case the capitals of its form: Americans, American; STATES, STATE. */
export function likeForm(form: string, lemma: string): string {
  if (form.length > 1 && isCapitals(form)) return lemma.toUpperCase();
  const lower = form.toLowerCase();
  let same = 0;
  while (same < lemma.length && lower[same] === lemma[same]) same += 1;
  const kept = form.slice(0, same) + lemma.slice(same);
  return same === 0 && isUpper(form.charCodeAt(0)) ? capitalize(lemma) : kept;
}
