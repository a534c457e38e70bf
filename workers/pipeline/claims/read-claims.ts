import type { Title } from '../annotate/titles.ts';
import type { ReadClaim, UnreadTrigger } from '../claim.ts';
import type { Document, Mention } from '../document.ts';
import { buildTree } from '../grammar/sentence-tree.ts';
import { bySentence } from '../grouping.ts';
import type { Context } from '../stage.ts';
import { findAnaphors } from './anaphora/find-anaphors.ts';
import { readEllipsis } from './events/read-ellipsis.ts';
import { readEvents } from './events/read-events.ts';
import { type Actor, mentionsByToken, type SentenceView } from './events/sentence-view.ts';
import { homeGround } from './relations/home-state.ts';
import { readRelations } from './relations/read-relations.ts';

function officeTokens(titles: readonly Title[]): Set<number> {
  const offices = titles.filter(({ kind }) => kind === 'office');
  return new Set(offices.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
}

/** Whose people are whose, as the relations of the article say it; of several states the first. */
function statesOf(relations: readonly ReadClaim[], states: ReadonlySet<string>): Map<string, string> {
  const byPerson = new Map<string, string>();
  for (const { predicate, subject, object = '' } of relations) {
    const isTie = predicate === 'HOLDS_OFFICE' || predicate === 'CITIZEN_OF';
    if (isTie && states.has(object) && !byPerson.has(subject)) byPerson.set(subject, object);
  }
  return byPerson;
}

type Article = Pick<SentenceView, 'lexicon' | 'stateOf' | 'stateOfSeat' | 'home'>;

/** The places of the article that are seats of government of states that it names. */
function seatsOf(document: Document, byName: ReadonlyMap<string, string>): Map<string, string> {
  const places = document.entities.filter(({ type }) => type === 'Place');
  return new Map(
    places.flatMap(({ id, name }) => {
      const state = byName.get(name.toLowerCase());
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
}

/** The officers of one sentence by the tokens of their offices. */
function holdersByToken(relations: readonly ReadClaim[]): Map<number, Actor[]> {
  const byToken = new Map<number, Actor[]>();
  for (const { predicate, subject, head } of relations) {
    if (predicate !== 'HOLDS_OFFICE') continue;
    const known = byToken.get(head) ?? [];
    if (!known.some(({ entity }) => entity === subject)) known.push({ entity: subject, type: 'Person', token: head });
    byToken.set(head, known);
  }
  return byToken;
}

function viewOf(
  document: Document,
  sentence: number,
  mentions: readonly Mention[],
  relations: readonly ReadClaim[],
  article: Article,
): SentenceView {
  const titles = document.titles[sentence] ?? [];
  return {
    tree: buildTree(document.tokens[sentence] ?? []),
    sentence,
    mentionsAt: mentionsByToken(mentions, titles),
    officeTokens: officeTokens(titles),
    holdersAt: holdersByToken(relations),
    ...article,
  };
}

/** The article without what only its dateline names: where it was filed is in no relation and takes part in nothing. */
function withoutDateline(document: Document): Document {
  const mentions = document.mentions.filter(({ sentence }) => document.sentences[sentence]?.kind !== 'dateline');
  if (mentions.length === document.mentions.length) return document;
  const named = new Set(mentions.map(({ entity }) => entity));
  return { ...document, mentions, entities: document.entities.filter(({ id }) => named.has(id)) };
}

/** Reads the standing relations and events of every sentence that mentions anybody, and where known events are named. */
export function readClaims(whole: Document, { resources }: Context): Document {
  const document = withoutDateline(whole);
  const { relations, titles, states, eventLexicon, eventRules } = resources;
  const ground = homeGround(document, states);
  const claims: ReadClaim[] = readRelations(document, relations, titles, states, ground);
  const stateIds = new Set(document.entities.filter(({ type }) => type === 'State').map(({ id }) => id));
  const article = {
    lexicon: eventLexicon,
    stateOf: statesOf(claims, stateIds),
    stateOfSeat: seatsOf(document, ground.seats),
    ...(ground.home?.sure === true ? { home: ground.home.state } : {}),
  };
  const relationsOf = bySentence(claims);
  const unread: UnreadTrigger[] = [];
  let before: { readonly sentence: number; readonly claims: readonly ReadClaim[] } = { sentence: -1, claims: [] };
  for (const [sentence, mentions] of bySentence(document.mentions)) {
    const view = viewOf(document, sentence, mentions, relationsOf.get(sentence) ?? [], article);
    const events = readEvents(view, eventRules);
    const elliptic = readEllipsis(view, events.claims, before.sentence === sentence - 1 ? before.claims : []);
    claims.push(...events.claims, ...elliptic);
    unread.push(...events.unread);
    before = { sentence, claims: events.claims.filter(({ head }) => view.tree.tokens[head]?.relation === 'root') };
  }
  const readAnaphors = findAnaphors(document, claims, resources.anaphora, resources.time);
  return { ...whole, readClaims: claims, unread, readAnaphors };
}
