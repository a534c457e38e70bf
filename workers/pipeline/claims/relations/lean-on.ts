import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import type { HeldDescription } from './find-holdings.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView, startingAt } from './sentence-view.ts';
import { subjectsOf } from './subject-of.ts';

/** What a sentence says of an officer whose state it does not name. */
export interface Leaning {
  /** States that the sentence ties to the office, best first. */
  readonly states: readonly string[];
  /** Persons who sent or appointed the officer: he serves whom they serve. */
  readonly persons: readonly string[];
  /** Names of places where he receives guests. */
  readonly places: readonly string[];
  /** The officer is on a visit. */
  readonly visits: boolean;
  /** States that the sentence names, adjectives left aside. */
  readonly named: readonly string[];
  readonly rule: string;
}

export const NO_LEANING: Leaning = { states: [], persons: [], places: [], visits: false, named: [], rule: '' };

const UNDER_REACH = 7;

/** The node on which the whole phrase of title and name hangs. */
function topOf(view: SentenceView, { description, holding }: HeldDescription): number {
  let at = description.head;
  for (
    let head = view.tokens[at]?.head ?? -1;
    head >= holding.from && head < holding.to;
    head = view.tokens[at]?.head ?? -1
  ) {
    at = head;
  }
  return at;
}

/** "Kenya's economy under President Ruto", "in Brazil under President Lula". */
function under(view: SentenceView, from: number): Known[] {
  if (view.tokens[from - 1]?.lower !== 'under') return [];
  for (let at = from - 2; at >= Math.max(0, from - UNDER_REACH); at -= 1) {
    const states = startingAt(view, at, 'State');
    if (states.length > 0) return states;
  }
  return [];
}

/** Where the clause takes place: the last "in ..." before the officer, with the state behind its comma. */
function whereabouts(view: SentenceView, before: number): Known[] {
  for (let at = before - 1; at > 0; at -= 1) {
    const found = startingAt(view, at, 'Place', 'State').filter(({ form }) => form !== 'adjective');
    const [first] = found;
    if (first === undefined || !/^(?:in|to)$/.test(view.tokens[at - 1]?.lower ?? '')) continue;
    const beyond = view.tokens[first.to]?.text === ',' ? startingAt(view, first.to + 1, 'State') : [];
    return beyond.length > 0 ? beyond : found;
  }
  return [];
}

function isHost(view: SentenceView, top: number, lexicon: RelationLexicon): boolean {
  const { head = -1 } = view.tokens[top] ?? {};
  const above = view.tokens[head];
  const preposition = prepositionOf(view.tree, top);
  if (preposition === 'of') return above?.lemma === 'invitation';
  return preposition === 'by' && lexicon.uses.get('hosting')?.has(above?.lemma ?? '') === true;
}

/** "Visiting Manila, Secretary Ana Ruiz said", "landed in Nairobi". */
function isVisitor(view: SentenceView, top: number, lexicon: RelationLexicon): boolean {
  const joined = view.tokens[top]?.relation === 'conj' ? (view.tokens[top]?.head ?? top) : top;
  const { relation = '', head = -1 } = view.tokens[joined] ?? {};
  if (!relation.startsWith('nsubj') || head < 0) return false;
  const clauses = [head, ...dependents(view.tree, head, 'advcl', 'conj', 'xcomp')];
  return clauses.some((clause) => lexicon.uses.get('visiting')?.has(view.tokens[clause]?.lemma ?? '') === true);
}

/** "told reporters in Oslo", "speaking in Belgrade": the place of the clause of which the officer is the subject. */
function speakingPlaces(view: SentenceView, top: number, lexicon: RelationLexicon): string[] {
  const { relation = '', head = -1 } = view.tokens[top] ?? {};
  const verbs = [
    ...(relation.startsWith('nsubj') && head >= 0 ? [head] : []),
    ...dependents(view.tree, top, 'acl', 'advcl'),
  ];
  return (
    verbs
      .filter((verb) => lexicon.uses.get('speaking')?.has(view.tokens[verb]?.lemma ?? '') === true)
      // "told reporters in Oslo" ties the place to the reporters.
      .flatMap((verb) => [verb, ...dependents(view.tree, verb, 'obj', 'iobj')])
      .flatMap((node) => dependents(view.tree, node, 'obl', 'nmod'))
      .filter((place) => prepositionOf(view.tree, place) === 'in')
      .flatMap((place) => longest(view.over.get(place) ?? [], 'Place').map(({ name }) => name))
  );
}

/** Reads what else the sentence says of whose officer somebody is. */
export function leanOn(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): Leaning {
  const top = topOf(view, held);
  const above = under(view, held.description.left.from);
  if (above.length > 0) return { ...NO_LEANING, states: above.map(({ entity }) => entity), rule: 'office-under' };
  const isAppointed = /^(?:appointed|installed)$/.test(held.holding.construction);
  const relation = isAppointed ? 'obj' : (view.tokens[top]?.relation ?? '');
  const head = isAppointed ? held.holding.head : (view.tokens[top]?.head ?? -1);
  if (relation === 'obj' && lexicon.uses.get('sending')?.has(view.tokens[head]?.lemma ?? '') === true) {
    const holders = held.holding.holders.map(({ entity }) => entity);
    const senders = subjectsOf(view, head, 'Person', 'State').filter(({ entity }) => !holders.includes(entity));
    const of = (type: string): string[] => senders.filter((sender) => sender.type === type).map(({ entity }) => entity);
    return { ...NO_LEANING, states: of('State'), persons: of('Person'), rule: 'office-sent' };
  }
  if (isHost(view, top, lexicon)) {
    const where = whereabouts(view, held.holding.from);
    const states = where.filter(({ type }) => type === 'State').map(({ entity }) => entity);
    const places = where.filter(({ type }) => type === 'Place').map(({ name }) => name);
    return { ...NO_LEANING, states, places, rule: 'office-host' };
  }
  const isTop = lexicon.uses.get('top')?.has(held.description.role) === true;
  const beside = isTop ? [] : (held.beside ?? []).map(({ entity }) => entity);
  const named = [...view.starts.values()].flat().filter(({ type, form }) => type === 'State' && form !== 'adjective');
  const places = speakingPlaces(view, top, lexicon);
  return {
    ...NO_LEANING,
    named: named.map(({ entity }) => entity),
    places,
    states: beside,
    visits: isVisitor(view, top, lexicon),
    rule: beside.length > 0 ? 'office-beside' : 'office-speaking',
  };
}
