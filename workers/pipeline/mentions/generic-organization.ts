import type { State } from '../gazetteer/gazetteer.ts';
import { longestPhrase, type PhraseMatch } from '../phrase-index.ts';
import type { KnownName } from './name-lexicon.ts';
import { type Scan, surface } from './scan.ts';

/** A body that every state has. The state tells which one is meant; without it the name stays open. */
export interface GenericOrganization {
  readonly from: number;
  readonly name: string;
  readonly iso3?: string;
}

/** Words that go with ministries, courts and armies everywhere. */
const COMMON = new Set(
  (
    'foreign defence defense interior finance justice health education agriculture labour labor energy trade economy ' +
    'supreme high constitutional national federal state central security unification information culture transport ' +
    'environment industry commerce treasury external home internal affairs coast air armed military people parliament ' +
    'cabinet court ministry department of and the for appeals election electoral intelligence general police council'
  ).split(' '),
);

/** "Foreign Ministry" and "Ministry of Foreign Affairs" are one name for one thing. */
function ministryName(name: string): string {
  const subject = /^(.+) Ministry$/.exec(name)?.[1];
  if (subject === undefined) return name.replace('Defence', 'Defense').replace('Labour', 'Labor');
  return ministryName(`Ministry of ${subject === 'Foreign' ? 'Foreign Affairs' : subject}`);
}

type StateMatch = PhraseMatch<Extract<KnownName, { type: 'State' }>>;

function stateAt(scan: Scan, at: number): StateMatch | undefined {
  const match = longestPhrase(scan.tokens, at, scan.lexicon.known);
  return match?.value.type === 'State' ? { to: match.to, value: match.value } : undefined;
}

/** The state named just before: "South Korea's", "Chinese", "Japan". */
function stateBefore(scan: Scan, at: number): StateMatch | undefined {
  const possessive = scan.tokens[at - 1]?.lower;
  const end = possessive === "'s" || possessive === "'" ? at - 1 : at;
  for (let from = end - 1; from >= Math.max(0, end - 6); from -= 1) {
    const match = stateAt(scan, from);
    if (match?.to === end) return match;
  }
  return undefined;
}

const isCommon = (scan: Scan, from: number, to: number): boolean =>
  scan.tokens
    .slice(from, to)
    .every((token) => COMMON.has(token.lower) || scan.lexicon.organizationGeneric.has(token.lower));

/** The state after a body: "the Foreign Ministry of Japan", "the parliament of the Netherlands". */
function stateAfter(scan: Scan, to: number): StateMatch | undefined {
  if (scan.tokens[to]?.lower !== 'of') return undefined;
  return stateAt(scan, scan.tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1);
}

/** Whose body it is, by the state named just before or after it. */
export const stateOfBody = (scan: Scan, from: number, to: number): State | undefined =>
  (stateBefore(scan, from) ?? stateAfter(scan, to))?.value.state;

const SMALL = new Set(['of', 'the', 'and', 'for']);

/** The name of a body without its state, one for all ways to say it: "Ministry of Foreign Affairs". */
export const bodyName = (scan: Scan, from: number, to: number): string =>
  nameOfBody(surface(scan, from, to).split(' '));

export function nameOfBody(words: readonly string[]): string {
  const capitals = words.map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return ministryName(capitals.join(' '));
}

/** Reads a stretch as a generic body, with the state found inside, before or after it. */
export function genericName(scan: Scan, at: number, to: number): GenericOrganization | undefined {
  const inside = stateAt(scan, at);
  const from = inside?.to ?? at;
  if (from >= to || (inside !== undefined && inside.value.form !== 'adjective') || !isCommon(scan, from, to))
    return undefined;
  // One more name in the language of the coast guards: "Philippine Coast Guard" is its proper name.
  if (inside !== undefined && /^guards?$/.test(scan.tokens[to - 1]?.lower ?? '')) return undefined;
  const state = inside?.value.state ?? stateOfBody(scan, from, to);
  const bare = bodyName(scan, from, to);
  return state === undefined ? { from, name: bare } : { from, name: `${bare} (${state.name})`, iso3: state.iso3 };
}
