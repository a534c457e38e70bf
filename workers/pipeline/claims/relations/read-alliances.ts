import type { ReadClaim } from '../../claim.ts';
import { longestPhrase } from '../../phrase-index.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isNoun, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

const REACH = 6;

/** The states behind "with" or "between ... and": articles and adjectives left aside. */
function statesFrom(view: SentenceView, from: number): Known[] {
  const all: Known[] = [];
  for (let at = from; at < from + REACH; ) {
    const found = startingAt(view, at, 'State').filter(({ form }) => form !== 'adjective');
    const end = found[0]?.to ?? at;
    if (found.length > 0) {
      if (isPossessive(view.tokens[end])) return all;
      all.push(...found);
      if (!/^(?:and|,)$/.test(view.tokens[end]?.lower ?? '')) return all;
      at = end + 1;
    } else if (/^(?:DT|JJ|CC)$/.test(view.tokens[at]?.tag ?? '') && !view.over.has(at)) at += 1;
    else return all;
  }
  return all;
}

/** "Japan's alliance", "the US-Japan alliance", "the South Korean-U.S. alliance": the states before the noun. */
function statesBefore(view: SentenceView, noun: number): Known[] {
  let at = noun;
  while (at > noun - 4 && /^(?:JJ|NN|CD|VBG|VBN)$/.test(view.tokens[at - 1]?.tag ?? '') && !view.over.has(at - 1))
    at -= 1;
  if (isPossessive(view.tokens[at - 1])) at -= 1;
  const all = endingAt(view, at, 'State');
  for (let from = all[0]?.from ?? 0; /^[-–]$/.test(view.tokens[from - 1]?.text ?? ''); from = all[0]?.from ?? 0) {
    const before = endingAt(view, from - 1, 'State');
    if (before.length === 0) break;
    all.unshift(...before);
  }
  return all;
}

/** The other state of "the alliance with the United States", where the sentence names only one more. */
function onlyOther(view: SentenceView, partner: string): Known[] {
  const others = [...view.starts.values()].flat().filter(({ type, entity }) => type === 'State' && entity !== partner);
  return new Set(others.map(({ entity }) => entity)).size === 1 ? others.slice(0, 1) : [];
}

function partners(view: SentenceView, noun: number, to: number): Known[] {
  const before = statesBefore(view, noun);
  const word = view.tokens[to]?.lower;
  const after = word === 'with' || word === 'between' ? statesFrom(view, to + 1) : [];
  if (word === 'between') return after;
  // "the alliance of Iran with Syria"
  if (word === 'of') {
    const first = statesFrom(view, to + 1);
    const next = first.at(-1)?.to ?? to;
    return view.tokens[next]?.lower === 'with' ? [...first, ...statesFrom(view, next + 1)] : first;
  }
  if (word !== 'with') return before.length > 1 ? before : [];
  const [partner] = after;
  if (partner === undefined) return [];
  return [...(before.length > 0 ? before : onlyOther(view, partner.entity)), partner];
}

/** "the US-Japan alliance", "Manila's alliance with Washington", "a defence treaty between Armenia and Russia". */
export function readAlliances(view: SentenceView, lexicon: RelationLexicon): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!isNoun(view.tokens[at]) && view.tokens[at]?.lower !== 'mutual') continue;
    const phrase = longestPhrase(view.singular, at, lexicon.alliances);
    if (phrase === undefined || (view.over.get(at) ?? []).some(({ form }) => form === 'name')) continue;
    const states = partners(view, at, phrase.to);
    const [subject, ...others] = states;
    for (const object of others) {
      if (subject === undefined || object.entity === subject.entity) continue;
      claims.push({
        predicate: 'ALLY_OF',
        subject: subject.entity,
        object: object.entity,
        sentence: view.index,
        head: phrase.to - 1,
        trigger: { from: at, to: phrase.to },
        span: { from: Math.min(at, subject.from, object.from), to: Math.max(phrase.to, subject.to, object.to) },
        rule: 'ally-alliance',
      });
    }
    at = phrase.to - 1;
  }
  return claims;
}
