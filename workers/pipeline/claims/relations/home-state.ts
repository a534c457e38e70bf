import { entityId } from '../../../../schema/identity.ts';
import type { Document } from '../../document.ts';
import type { State } from '../../gazetteer/gazetteer.ts';
import { include } from '../../grouping.ts';

/** The state in which an article is at home, as far as it shows. */
export interface Home {
  readonly state: string;
  /** A dateline, or a state that the article names far more than any other. */
  readonly sure: boolean;
  /** The article names another state far more often than the one in which it was filed. */
  readonly contested?: boolean;
}

const LEAST_SENTENCES = 3;
const LEAST_ALONE = 2;
const LEAST_FILED = 2;
const CLEAR = 2;
const SURE = 3;
/** A line further down is no lead. */
const LAST_LEAD = 8;

/** The states of an article by the names of their seats of government, which are the places of datelines. */
function statesBySeat(document: Document, states: ReadonlyMap<string, State>): Map<string, string> {
  const seats = new Map<string, string>();
  const known = new Set(document.entities.filter(({ type }) => type === 'State').map(({ id }) => id));
  for (const { iso3, name, aliases } of states.values()) {
    const id = entityId('State', iso3);
    if (known.has(id)) for (const alias of [name, ...aliases]) seats.set(alias.toLowerCase(), id);
  }
  return seats;
}

/** Where an article is at home, and the states that it names by their seats: found once, asked by relations and events. */
export interface HomeGround {
  readonly seats: ReadonlyMap<string, string>;
  readonly home?: Home;
}

export function homeGround(document: Document, states: ReadonlyMap<string, State>): HomeGround {
  const seats = statesBySeat(document, states);
  const home = homeState(document, seats);
  return home === undefined ? { seats } : { seats, home };
}

const datelineParts = (document: Document): string[] =>
  (document.dateline?.place ?? '').split(',').map((part) => part.trim().toLowerCase());

/** Whether the dateline is in a state that the article never names: its bare titles are of a state out of reach. */
export function isFiledElsewhere(
  document: Document,
  seats: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, State>,
): boolean {
  const parts = datelineParts(document);
  if (parts[0] === '' || parts.some((part) => seats.has(part))) return false;
  for (const { name, aliases } of states.values()) {
    if ([name, ...aliases].some((alias) => parts.includes(alias.toLowerCase()))) return true;
  }
  return false;
}

type Counts = readonly (readonly [state: string, sentences: ReadonlySet<number>])[];

/** The sentences in which each state is named, the most named first; seats count where they are asked for. */
function countStates(document: Document, seats: ReadonlyMap<string, string>): Counts {
  const counts = new Map<string, Set<number>>();
  for (const { type, entity, sentence, name } of document.mentions) {
    const state = type === 'State' ? entity : type === 'Place' ? seats.get(name.toLowerCase()) : undefined;
    if (state === undefined) continue;
    include(counts, state, sentence);
  }
  return [...counts].sort((a, b) => b[1].size - a[1].size);
}

/** The state that the headline and the first sentence, or the first two lines that name any, both name alone. */
function leadState(counts: Counts): string | undefined {
  const lines = [...new Set(counts.flatMap(([, sentences]) => [...sentences].slice(0, 2)))].sort((a, b) => a - b);
  const named = lines.slice(0, 2).map((line) => counts.filter(([, sentences]) => sentences.has(line)));
  const [first, second] = named.map((states) => (states.length === 1 ? states[0]?.[0] : undefined));
  return first !== undefined && first === second && (lines[1] ?? 0) <= LAST_LEAD ? first : undefined;
}

/** The home state of an article, or undefined where two states could be it. */
function homeState(document: Document, seats: ReadonlyMap<string, string>): Home | undefined {
  // "SURIN, Thailand": the town is in no list, and the state behind it is.
  const filed = datelineParts(document)
    .map((part) => seats.get(part))
    .find((state) => state !== undefined);
  const named = countStates(document, seats);
  const filedCount = named.slice(0, 3).find(([state]) => state === filed)?.[1].size ?? 0;
  // "MONROVIA" above an article about two of Liberia's neighbours.
  const contested = filedCount * CLEAR <= (named[0]?.[1].size ?? 0);
  if (filed !== undefined && filedCount >= LEAST_FILED)
    return { state: filed, sure: !contested && filedCount >= LEAST_SENTENCES, contested };
  const counts = countStates(document, new Map());
  const [first, second] = counts;
  if (first === undefined || filed !== undefined) return undefined;
  const [state, { size: count }] = first;
  // The only state that an article names is the one it is about.
  if (second === undefined) return count < LEAST_ALONE ? undefined : { state, sure: count >= LEAST_SENTENCES };
  const rival = second[1].size;
  if (count >= LEAST_SENTENCES && count >= rival * CLEAR) return { state, sure: count >= rival * SURE };
  const lead = leadState(counts);
  const isNamed = counts.some(([named, { size }]) => named === lead && size * CLEAR > count);
  return lead !== undefined && isNamed ? { state: lead, sure: false } : undefined;
}
