import type { LemmaTables, WordRanks } from './lemma-data.ts';

/** One vowel, one consonant that doubles: a base of this shape would have doubled it, so an e is missing (hop-ing). */
const SHORT_OPEN = /^(?:[^aeiouy]|qu|^y)*[aeiouy][^aeiouywxh]$/;
/** Endings that English never spells without an e. */
const ALWAYS_MUTE_E = /(?:[vc]|[^a]u|[^tz]z|[bcdfgkpstz]l|dg|[lr]g)$/;
/** For unknown words: single vowel and consonant after another syllable, where the e is the rule. */
const OFTEN_MUTE_E =
  /[^aeiou](?:[aiou]k|[aiu]t|[iu]n|[aiou]d|[au]m|[iu]r|[aeiou]g|[aiou]b|ul|[iuy]p)$|[cs]ed$|[aeiouy][^aeiouy]+[eiu]at$/;
/** What may stand before a known base. */
export const PREFIX =
  /^(?:re|un|over|under|out|mis|dis|pre|de|fore|inter|counter|up|down|co|non|sub|trans|be|en|em|cross|in)/;
const VOWEL_GROUPS = /[aeiouy]+/g;

const syllables = (stem: string): number => stem.match(VOWEL_GROUPS)?.length ?? 0;

/** Doubled l, s, f and z belong to short bases (call, pass) and to the ending in longer ones (travell-ing). */
function keepsDouble(stem: string, { ranks, lists }: LemmaTables): boolean {
  if (lists['double-base'].has(stem)) return true;
  if (!/(?:ll|ss|ff|zz)$/.test(stem)) return false;
  if (ranks.has(stem) || stem.endsWith('ss')) return true;
  if (ranks.has(stem.slice(0, -1))) return false;
  return !stem.endsWith('ll') || syllables(stem) === 1 || ranks.has(stem.replace(PREFIX, ''));
}

/** A known word in -s is no base when it is a plural (brows), so that brows-ing is browse. */
const isPlural = (stem: string, ranks: WordRanks): boolean => stem.endsWith('s') && ranks.has(stem.slice(0, -1));

function byVocabulary(stem: string, { ranks }: LemmaTables): string | undefined {
  const plain = ranks.get(stem);
  const mute = ranks.get(`${stem}e`);
  if (mute === undefined) return plain === undefined || isPlural(stem, ranks) ? undefined : stem;
  if (plain === undefined || stem.endsWith('s')) return `${stem}e`;
  return mute < plain ? `${stem}e` : stem;
}

/** An unknown base is read as its last part where that is known: outlin-ing as lin-ing. */
function byPrefix(stem: string, tables: LemmaTables): string | undefined {
  const prefix = PREFIX.exec(stem)?.[0] ?? '';
  const rest = stem.slice(prefix.length);
  if (prefix === '' || rest.length < 3) return undefined;
  const base = restoreBase(rest, tables);
  return tables.ranks.has(base) ? prefix + base : undefined;
}

function byShape(stem: string): string {
  if (/[^s]s$/.test(stem) || OFTEN_MUTE_E.test(stem)) return `${stem}e`;
  return stem;
}

/**
 * The base of a stem from which a vowel-initial ending (-ing, -ed, -er, -est, not after i or e) was cut: takes back the
 * doubling (plann, plan) and restores the mute e (hop, hope). `stem` is in lower case.
 */
export function restoreBase(stem: string, tables: LemmaTables): string {
  const { lists } = tables;
  if (lists['mute-e'].has(`${stem}e`)) return `${stem}e`;
  if (lists['no-mute-e'].has(stem)) return stem;
  const last = stem.at(-1) ?? '';
  if (last === stem.at(-2) && !'aeiou'.includes(last)) return keepsDouble(stem, tables) ? stem : stem.slice(0, -1);
  if ('aoyehw'.includes(last)) return byVocabulary(stem, tables) ?? stem;
  if (/[^aeiou]ick$/.test(stem) && tables.ranks.has(stem.slice(0, -1)) && syllables(stem) > 1) return stem.slice(0, -1);
  if (ALWAYS_MUTE_E.test(stem) || SHORT_OPEN.test(stem)) return `${stem}e`;
  return byVocabulary(stem, tables) ?? byPrefix(stem, tables) ?? byShape(stem);
}
