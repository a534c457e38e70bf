import { entityId } from '../../../../schema/identity.ts';
import type { Document } from '../../document.ts';
import type { State } from '../../gazetteer/gazetteer.ts';

/** The state in which an article is at home, as far as it shows. */
export interface Home {
  readonly state: string;
  /** A dateline, or a state that the article names far more than any other. */
  readonly sure: boolean;
}

const LEAST_SENTENCES = 3;
const LEAST_ALONE = 2;
const CLEAR = 2;
const SURE = 3;

/** The states of an article by the names of their seats of government, which are the places of datelines. */
export function statesBySeat(document: Document, states: ReadonlyMap<string, State>): Map<string, string> {
  const seats = new Map<string, string>();
  const known = new Set(document.entities.filter(({ type }) => type === 'State').map((state) => state.iso3));
  for (const { iso3, name, aliases } of states.values()) {
    if (!known.has(iso3)) continue;
    const id = entityId('State', iso3);
    for (const alias of [name, ...aliases]) seats.set(alias.toLowerCase(), id);
  }
  return seats;
}

/** In how many sentences each state is named. */
function countStates(document: Document): [string, number][] {
  const counts = new Map<string, Set<number>>();
  for (const { type, entity, sentence } of document.mentions) {
    if (type !== 'State' || entity === undefined) continue;
    const sentences = counts.get(entity);
    if (sentences === undefined) counts.set(entity, new Set([sentence]));
    else sentences.add(sentence);
  }
  return [...counts].map(([state, { size }]): [string, number] => [state, size]).sort((a, b) => b[1] - a[1]);
}

/** The home state of an article, or undefined where two states could be it. */
export function homeState(document: Document, seats: ReadonlyMap<string, string>): Home | undefined {
  // "SURIN, Thailand": the town is in no list, and the state behind it is.
  const parts = (document.dateline?.place ?? '').toLowerCase().split(',');
  const filed = parts.map((part) => seats.get(part.trim())).find((state) => state !== undefined);
  const counts = countStates(document);
  const [first, second] = counts;
  if (first === undefined) return undefined;
  const filedCount = counts.slice(0, 2).find(([state]) => state === filed)?.[1] ?? 0;
  if (filed !== undefined && filedCount >= LEAST_SENTENCES) return { state: filed, sure: true };
  const [state, count] = first;
  // The only state that an article names is the one it is about.
  if (second === undefined) return count < LEAST_ALONE ? undefined : { state, sure: count >= LEAST_SENTENCES };
  const [, rival] = second;
  if (count < LEAST_SENTENCES || count < rival * CLEAR || filed !== undefined) return undefined;
  return { state, sure: count >= rival * SURE };
}
