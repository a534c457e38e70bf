import { LONGEST_REMEMBERED } from '../../longest-remembered.ts';
import { buildLemmaTables, type LemmaGroup, type LemmaTables, type WordRanks } from './lemma-data.ts';
import { commonCase, isAbbreviation, likeForm } from './letter-case.ts';
import { positiveOf } from './positive-degree.ts';
import { singularOf } from './singular.ts';
import { verbBase } from './verb-base.ts';

/** What the tree says of a word: its relation, and the Penn tag of its head (empty for the root). */
export interface LemmaGrammar {
  readonly relation: string;
  readonly headTag: string;
}

/**
 * The lemma of one token as in the English Universal Dependencies treebanks. `upos` is its universal class, `tag` its
 * Penn tag. With `grammar`, a contracted 's that builds a perfect is told from a form of be.
 */
export type Lemmatize = (form: string, upos: string, tag: string, grammar?: LemmaGrammar) => string;

/** A cache is emptied at this size, so that hostile input cannot fill the memory. */
const CACHE_SIZE = 50_000;
/** No English word is longer; what is longer is an address or noise and its own lemma. */
const LONGEST_WORD = 64;

const straight = (form: string): string => (/[’‘]/.test(form) ? form.replace(/[’‘]/g, "'") : form);

function exceptionFor(key: string, upos: string, tag: string, { exceptions }: LemmaTables): string | undefined {
  return exceptions.get(tag)?.get(key) ?? exceptions.get(upos)?.get(key);
}

/** Nationalities get their capital even where the writer left it out. */
const namedCase = (form: string, tables: LemmaTables): string =>
  form === form.toLowerCase() ? commonCase(form, tables) : form;

/** A name keeps its form; the plural of a name gives the singular, short months and days are written out. */
function properLemma(form: string, upos: string, tag: string, tables: LemmaTables): string {
  const key = straight(form.toLowerCase());
  const found = exceptionFor(key, upos, tag, tables);
  if (tag === 'NNPS') return namedCase(likeForm(form, found ?? singularOf(key, tables)), tables);
  if (upos === 'VERB') return likeForm(form, verbBase(key, tag, tables));
  return found ?? (upos === 'PROPN' ? namedCase(form, tables) : form);
}

function numberLemma(form: string, tables: LemmaTables): string {
  if (/\d/.test(form) || /^[IVXLC]{2,}$/.test(form)) return form;
  const key = form.toLowerCase();
  return tables.exceptions.get('CD')?.get(key) ?? key;
}

/** Cuts the ending off the last part of a compound, since that part alone is inflected (co-founded). */
function inflected(form: string, upos: string, tag: string, tables: LemmaTables): string {
  const key = straight(form.toLowerCase());
  const found = exceptionFor(key, upos, tag, tables);
  if (found !== undefined) return found;
  const cut = key.lastIndexOf('-') + 1;
  const last = key.slice(cut);
  if (cut > 1 && last.length > 2) return key.slice(0, cut) + inflected(last, upos, tag, tables);
  if (tag === 'NNS') return singularOf(key, tables);
  if (/^(?:JJ|RB)[RS]$/.test(tag)) return positiveOf(key, tables);
  return tag.startsWith('VB') ? verbBase(key, tag, tables) : key;
}

function commonLemma(written: string, upos: string, tag: string, tables: LemmaTables): string {
  const form = tables.spellings.get(written.toLowerCase()) ?? written;
  const found = exceptionFor(straight(form.toLowerCase()), upos, tag, tables);
  if (found !== undefined) return found;
  // CEOs and DVD's: the small s shows that the rest is an abbreviation.
  if (tag === 'NNS' && /^[A-Z][A-Z\d]+['’]?s$/.test(form)) return form.replace(/['’]?s$/, '');
  const lemma = likeForm(form, inflected(form, upos, tag, tables));
  return upos === 'NOUN' && isAbbreviation(form, tables) ? lemma : commonCase(lemma, tables);
}

/** Tags whose tokens are their own lemmas: addresses, foreign words, list marks, parts of words split in two. */
const OWN_LEMMA = new Set(['ADD', 'LS', 'GW', 'NFP']);

function lemmaOf(form: string, upos: string, tag: string, tables: LemmaTables): string {
  if (upos === 'PUNCT' || upos === 'SYM') return tables.exceptions.get('PUNCT')?.get(form) ?? form;
  if (upos === 'X' || OWN_LEMMA.has(tag) || (tag === 'FW' && upos !== 'ADV')) return form;
  if (upos === 'PROPN' || tag === 'NNP' || tag === 'NNPS') return properLemma(form, upos, tag, tables);
  return upos === 'NUM' ? numberLemma(form, tables) : commonLemma(form, upos, tag, tables);
}

const CONTRACTED = /^['’`]?s$/i;

/** Only the third person 's is ambiguous beyond its tag: it's gone is has, it's going is is. */
const isPerfect = (tag: string, { relation, headTag }: LemmaGrammar): boolean =>
  tag === 'VBZ' && relation === 'aux' && headTag !== 'VBG';

/** Builds the lemmatizer from the groups of the JSON files and the ranks of the known words. It has no other state than a cache. */
export function buildLemmatizer(groups: readonly LemmaGroup[], ranks: WordRanks): Lemmatize {
  const tables = buildLemmaTables(groups, ranks);
  const cache = new Map<string, Map<string, Map<string, string>>>();
  let cached = 0;
  return (form, upos, tag, grammar) => {
    if (form.length > LONGEST_WORD) return form;
    if (grammar !== undefined && isPerfect(tag, grammar) && CONTRACTED.test(form)) return 'have';
    if (form.length > LONGEST_REMEMBERED) return lemmaOf(form, upos, tag, tables);
    let known = cache.get(tag)?.get(upos);
    if (known === undefined) {
      known = new Map();
      cache.set(tag, (cache.get(tag) ?? new Map()).set(upos, known));
    }
    const remembered = known.get(form);
    if (remembered !== undefined) return remembered;
    const lemma = lemmaOf(form, upos, tag, tables);
    if (cached >= CACHE_SIZE) cache.clear();
    cached = cached >= CACHE_SIZE ? 1 : cached + 1;
    known.set(form, lemma);
    return lemma;
  };
}
