import { buildPhraseIndex, longestPhrase, type PhraseIndex } from '../phrase-index.ts';
import { splitPhrases } from '../split-words.ts';
import type { Token } from '../token.ts';

export type TitleKind = 'office' | 'occupation' | 'honorific';

/** Words before or beside a name that say what the person is. `role` is lower case, as written. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly kind: TitleKind;
  readonly role: string;
  /** May stand before a single name, as in "President Maduro" and "Mr. Wang". */
  readonly addresses: boolean;
}

export interface TitleRule {
  readonly id: string;
  readonly reason: string;
  readonly kind: 'head' | 'modifier' | 'occupation' | 'honorific';
  readonly phrases: string;
}

export interface TitleLexicon {
  /** Every word that a title can begin with. */
  readonly openers: ReadonlySet<string>;
  readonly heads: PhraseIndex<true>;
  readonly modifiers: ReadonlySet<string>;
  readonly occupations: PhraseIndex<true>;
  readonly honorifics: PhraseIndex<true>;
}

const MOST_MODIFIERS = 4;
/** What may be tied to an office by a hyphen: secretary-general, president-elect. */
const TIED = new Set(['general', 'elect', 'designate']);

export function buildTitleLexicon(rules: readonly TitleRule[]): TitleLexicon {
  const phrases = (kind: TitleRule['kind']): string[] =>
    rules.filter((rule) => rule.kind === kind).flatMap((rule) => splitPhrases(rule.phrases));
  const index = (kind: TitleRule['kind']): PhraseIndex<true> =>
    buildPhraseIndex(phrases(kind).map((phrase) => [phrase, true]));
  const modifiers = new Set(phrases('modifier'));
  const [heads, occupations, honorifics] = [index('head'), index('occupation'), index('honorific')];
  const openers = new Set([...modifiers, ...heads.keys(), ...occupations.keys(), ...honorifics.keys()]);
  return { openers, heads, modifiers, occupations, honorifics };
}

/** The end of the longest office that begins here: modifiers, then a head, then what is tied to it. */
function officeEnd(tokens: readonly Token[], from: number, lexicon: TitleLexicon): number {
  let end = from;
  for (let at = from; at <= from + MOST_MODIFIERS; at += 1) {
    end = longestPhrase(tokens, at, lexicon.heads)?.to ?? end;
    if (!lexicon.modifiers.has(tokens[at]?.lower ?? '')) break;
  }
  if (end > from && tokens[end]?.text === '-' && TIED.has(tokens[end + 1]?.lower ?? '')) return end + 2;
  return end;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')
    .replaceAll(' - ', '-');

function titleAt(tokens: readonly Token[], from: number, lexicon: TitleLexicon): Title | undefined {
  if (!lexicon.openers.has(tokens[from]?.lower ?? '')) return undefined;
  const addressed = longestPhrase(tokens, from, lexicon.honorifics)?.to ?? from;
  const office = officeEnd(tokens, from, lexicon);
  const occupation = longestPhrase(tokens, from, lexicon.occupations)?.to ?? from;
  const to = Math.max(office, occupation, addressed);
  if (to === from) return undefined;
  const kind = office === to ? 'office' : occupation === to ? 'occupation' : 'honorific';
  const isCapital = tokens[to - 1]?.shape === 'title';
  return {
    from,
    to,
    kind,
    role: wordsOf(tokens, from, to),
    addresses: addressed === to || (kind === 'office' && isCapital),
  };
}

/** The titles of a sentence, from left to right, without overlap. */
export function findTitles(tokens: readonly Token[], lexicon: TitleLexicon): Title[] {
  const titles: Title[] = [];
  for (let at = 0; at < tokens.length; ) {
    const title = titleAt(tokens, at, lexicon);
    if (title !== undefined) titles.push(title);
    at = title?.to ?? at + 1;
  }
  return titles;
}
