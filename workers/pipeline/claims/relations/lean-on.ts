import type { HeldDescription } from './find-holdings.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { accompanied, sentBy } from './sent-by.ts';
import { type Known, type SentenceView, startingAt } from './sentence-view.ts';
import { speaksFor } from './speaks-for.ts';
import {
  isHost,
  isVisited,
  isVisitor,
  ofMainClause,
  speakingPlaces,
  statesOfJoined,
  towardsOf,
  whereabouts,
  whereOf,
} from './whereabouts.ts';

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
  /** The same with adjectives: "over Guinean state television". */
  readonly around: readonly string[];
  /** States, and names of places in small letters, to which the officer does something. */
  readonly towards: readonly string[];
  readonly rule: string;
}

const NONE: readonly string[] = [];
export const NO_LEANING: Leaning = {
  states: NONE,
  persons: NONE,
  places: NONE,
  visits: false,
  named: NONE,
  around: NONE,
  towards: NONE,
  rule: '',
};

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

const entitiesOf = (mentions: readonly Known[], type: string): string[] =>
  mentions.filter((mention) => mention.type === type).map(({ entity }) => entity);

function received(where: readonly Known[], rule: string): Leaning {
  const places = where.filter(({ type }) => type === 'Place').map(({ name }) => name);
  return { ...NO_LEANING, states: entitiesOf(where, 'State'), places, rule };
}

/** Reads what else the sentence says of whose officer somebody is. */
export function leanOn(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): Leaning {
  const top = topOf(view, held);
  const above = under(view, held.description.left.from);
  if (above.length > 0) return { ...NO_LEANING, states: entitiesOf(above, 'State'), rule: 'office-under' };
  const senders = sentBy(view, top, held, lexicon);
  if (senders !== undefined) {
    const [states, persons] = [entitiesOf(senders, 'State'), entitiesOf(senders, 'Person')];
    return { ...NO_LEANING, states, persons, rule: 'office-sent' };
  }
  if (isHost(view, top, lexicon)) return received(whereabouts(view, held.holding.from), 'office-host');
  const leader = accompanied(view, top);
  if (leader.length > 0) return { ...NO_LEANING, persons: entitiesOf(leader, 'Person'), rule: 'office-accompanies' };
  const where = whereOf(view, top);
  if (where.length > 0) return received(where, 'office-where');
  const isShared = lexicon.uses.get('many')?.has(held.description.role) === true;
  const main = isShared ? ofMainClause(view, top) : [];
  if (main.length > 0) return { ...NO_LEANING, states: entitiesOf(main, 'State'), rule: 'office-main-clause' };
  if (isVisited(view, top, lexicon))
    return received(whereabouts(view, held.holding.from, /^(?:to|for|in)$/), 'office-visited');
  const isTop = lexicon.uses.get('top')?.has(held.description.role) === true;
  const beside = isTop ? [] : (held.beside ?? []).map(({ entity }) => entity);
  const committed = beside.length > 0 ? [] : entitiesOf(speaksFor(view, top, lexicon), 'State');
  const towards = [...towardsOf(view, top, lexicon), ...statesOfJoined(view, top).map(({ entity }) => entity)];
  const states = [...view.starts.values()].flat().filter(({ type }) => type === 'State');
  const named = states.filter(({ form }) => form !== 'adjective');
  const plain = committed.length > 0 ? 'office-speaks-for' : 'office-speaking';
  return {
    ...NO_LEANING,
    named: named.map(({ entity }) => entity).filter((state) => !towards.includes(state)),
    around: states.map(({ entity }) => entity).filter((state) => !towards.includes(state)),
    places: speakingPlaces(view, top, lexicon),
    states: [...beside, ...committed],
    visits: isVisitor(view, top, lexicon),
    towards,
    rule: beside.length > 0 ? 'office-beside' : plain,
  };
}
