import type { EntityType } from '../../../schema/predicates.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import { hyphenEnd } from './name-run.ts';
import { type Found, isCapital, type Scan, surface } from './scan.ts';

/** What the model's types are in the graph. Nationalities are read by the gazetteer; the others are no entities. */
const TYPES: Readonly<Record<string, EntityType>> = {
  'B-PERSON': 'Person',
  'B-ORG': 'Organization',
  'B-GPE': 'Place',
  'B-LOC': 'Place',
};

/** Whom "the North" means is for coreference to say, as with surnames. */
const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'koreas']);

/** Nouns that carry a capital where one state speaks of itself. */
const COMMON = new Set(
  'republic kingdom state nation country government emirate federation province capital city island agreement treaty constitution'.split(
    ' ',
  ),
);

/** Small words that stand inside names of organisations and places. */
const LINKS = new Set(['of', 'for', 'and', '&', 'the', 'on', '-', "'s", 'de', 'del', 'la', 'al', 'in']);

/** The end of the name that begins at `at`, as the model has it. */
function nameEnd(scan: Scan, at: number, inside: string): number {
  let end = at + 1;
  while (scan.tokens[end]?.entity === inside) end += 1;
  return end;
}

/** A given name and a surname, so that the word before them is none: "Nana Akufo-Addo" and "Sultan bin Fahd" need it. */
function isFullName(scan: Scan, at: number, to: number): boolean {
  const tokens = scan.tokens.slice(at, Math.max(at, to));
  const tied = tokens.filter(({ text }) => text === '-').length;
  return tokens.length - 2 * tied > 1 && tokens[0]?.shape === 'title' && isCapital(tokens[1]);
}

/** Every word has a capital or is one that names hold: what the model takes for a name beyond that, it takes wrongly. */
const isNameLike = (scan: Scan, at: number, to: number): boolean =>
  scan.tokens.slice(at, to).every(
    (token, index, run) =>
      isCapital(token) ||
      token.classes.has('particle') ||
      LINKS.has(token.lower) ||
      // The small second half of a given name: "Jong-un".
      (run[index - 1]?.text === '-' && token.shape === 'lower'),
  );

/** A state, or another name that the data knows, inside the stretch: the readers before this one know better. */
function holdsKnownName(scan: Scan, at: number, to: number): boolean {
  for (let inside = at; inside < to; inside += 1) {
    if (longestPhrase(scan.tokens, inside, scan.lexicon.known) !== undefined) return true;
  }
  return false;
}

/** "Nora Chad": a person whose last name is that of a state or a capital. */
function isSurnamedLikeState(scan: Scan, at: number, to: number, type: EntityType): boolean {
  if (type !== 'Person' || to - at < 2 || holdsKnownName(scan, at, to - 1)) return false;
  return longestPhrase(scan.tokens, to - 1, scan.lexicon.known)?.value.type === 'State';
}

/** Where every word has a capital, only a full name that begins like one is believed: "Summit With Kim Jong-un". */
function isNameInHeadline(scan: Scan, at: number, to: number, type: EntityType): boolean {
  const first = scan.tokens[at]?.lower ?? '';
  const isUsual = scan.lexicon.givenNames.has(first) || scan.lexicon.familyNamesFirst.has(first);
  const isShouted = scan.tokens.slice(at, to).every(({ shape }) => shape === 'upper');
  return type === 'Person' && to - at > 1 && isUsual && !isShouted;
}

/** Words that may be a whole name only with others: "Embassies" or "Government" with a capital names nobody. */
function isCommonAlone(scan: Scan, { lemma, lower, tag }: Token): boolean {
  const { organizationLast, organizationGeneric } = scan.lexicon;
  const isHead = [lower, lemma.toLowerCase()].some(
    (word) => organizationLast.has(word) || organizationGeneric.has(word),
  );
  return (
    isHead || DIRECTIONS.has(lower) || COMMON.has(lower) || /[^\p{L}\p{M}'’.-]/u.test(lower) || !tag.startsWith('NNP')
  );
}

/**
 * A name that the language model has found and no rule knows. One word alone that it takes for a person is marked as such:
 * whom a surname means is for coreference to say, and a lone word is where the model errs most.
 */
export function readModelName(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  const type = TYPES[token?.entity ?? ''];
  if (token === undefined || type === undefined || !isCapital(token)) return undefined;
  // "Hon. Ratu Semi Vakaloloma": what is said before the name in respect is no part of it.
  const title = type === 'Person' ? scan.titleAt.get(at) : undefined;
  if (title?.addresses === true && isFullName(scan, title.to, nameEnd(scan, at, 'I-PERSON'))) return undefined;
  // "MEP Dunja Vlašić": no name begins with a title.
  if (type === 'Person' && token.shape === 'upper' && scan.titleAt.has(at)) return undefined;
  const end = nameEnd(scan, at, `I-${token.entity.slice(2)}`);
  let to = (type === 'Person' && end - at > 1 ? hyphenEnd(scan, end, true) : undefined) ?? end;
  // No name ends in a small link: "the Embassy of" is cut short.
  while (to - at > 1 && /^(?:of|for|and|the)$/.test(scan.tokens[to - 1]?.text ?? '')) to -= 1;
  if (scan.capitalsSayNothing && !isNameInHeadline(scan, at, to, type)) return undefined;
  if (!isNameLike(scan, at, to) || (holdsKnownName(scan, at, to) && !isSurnamedLikeState(scan, at, to, type)))
    return undefined;
  const isAddressed = scan.titleBefore.get(at)?.addresses === true;
  if (to - at < 2 && isCommonAlone(scan, token)) return undefined;
  const rule = to - at < 2 && type === 'Person' && !isAddressed ? 'model-alone' : 'model';
  const name = surface(scan, at, to);
  return { to, mention: { sentence: scan.sentence, from: at, to, type, form: 'name', name, rule } };
}

/** "The Fiji Sun", "Gazprom Neft": a body whose name begins with another that is known, as the model has it. */
export function readModelBody(scan: Scan, at: number): Found | undefined {
  if (scan.capitalsSayNothing || scan.tokens[at]?.entity !== 'B-ORG') return undefined;
  const state = longestPhrase(scan.tokens, at, scan.lexicon.known);
  const to = nameEnd(scan, at, 'I-ORG');
  if (state === undefined || state.value.type === 'blocked' || to <= state.to) return undefined;
  if (state.value.type === 'State' && state.value.form === 'adjective') return undefined;
  const rest = scan.tokens.slice(state.to, to);
  if (!rest.every((token) => isCapital(token) && token.upos === 'PROPN') || scan.titleAt.has(state.to))
    return undefined;
  if (longestPhrase(scan.tokens, state.to, scan.lexicon.known) !== undefined) return undefined;
  if (rest.length === 1 && rest[0] !== undefined && isCommonAlone(scan, rest[0])) return undefined;
  const name = surface(scan, at, to);
  return {
    to,
    mention: { sentence: scan.sentence, from: at, to, type: 'Organization', form: 'name', name, rule: 'model-body' },
  };
}
