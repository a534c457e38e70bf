import type { LemmaTables } from './lemma-data.ts';

const VOWEL_IES = /^[^aeiou]?ies$/;

function fromIes(form: string, { ranks, lists }: LemmaTables): string {
  const ie = form.slice(0, -1);
  const y = `${form.slice(0, -3)}y`;
  if (VOWEL_IES.test(form) || lists.ie.has(ie)) return ie;
  return ranks.has(ie) && !ranks.has(y) ? ie : y;
}

/** -es after a hiss or an o: the e belongs to the word or to the ending. */
function fromEs(form: string, { ranks, lists }: LemmaTables): string {
  const withE = form.slice(0, -1);
  const bare = form.slice(0, -2);
  if (lists['mute-e-nouns'].has(withE) || lists['mute-e'].has(withE)) return withE;
  if (/(?:sh|ss|zz|tz|x|ch|o)$/.test(bare)) return ranks.has(withE) && !ranks.has(bare) ? withE : bare;
  if (ranks.has(withE)) return withE;
  return ranks.has(bare) || /.[^aou]us$/.test(bare) ? bare : withE;
}

/** A lower-case plural noun or third person of a verb without its s: cities, boxes, heroes, uses, days. */
export function withoutPluralS(form: string, tables: LemmaTables): string {
  if (form.length < 2 || !form.endsWith('s')) return form;
  if (/['’`]s$/.test(form)) return form.slice(0, -2);
  if (form.endsWith('ies')) return fromIes(form, tables);
  if (/(?:sh|ch|s|x|z|o)es$/.test(form)) return fromEs(form, tables);
  const bare = form.slice(0, -1);
  if (/(?:ss|us|is)$/.test(form) && !tables.ranks.has(bare) && tables.ranks.has(form)) return form;
  return form.endsWith('ss') ? form : bare;
}

function bySuffix(form: string, { suffixes }: LemmaTables): string | undefined {
  const found = suffixes.find(([plural]) => form.length > plural.length + 1 && form.endsWith(plural));
  return found && form.slice(0, -found[0].length) + found[1];
}

/** The singular of a plural noun in lower case; decades (1980s, 30's) keep their s but not the apostrophe. */
export function singularOf(form: string, tables: LemmaTables): string {
  if (/\d0['’]?s$/.test(form)) return form.replace(/['’]s$/, 's');
  if (/eaux$/.test(form)) return form.slice(0, -1);
  return bySuffix(form, tables) ?? withoutPluralS(form, tables);
}
