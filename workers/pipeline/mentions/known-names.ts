import type { State } from '../gazetteer/gazetteer.ts';
import { splitPhrases } from '../split-words.ts';

/** A name that the data knows. A `seat` is a state when it acts and a place when something is there. */
export type KnownName =
  | { readonly type: 'State'; readonly form: 'name' | 'adjective'; readonly state: State }
  | { readonly type: 'State'; readonly form: 'seat'; readonly state: State; readonly seat: string }
  | { readonly type: 'Organization' | 'Place'; readonly form: 'name'; readonly name: string; readonly actsFor?: string }
  | { readonly type: 'blocked' };

export interface PhraseListRule {
  readonly id: string;
  readonly reason: string;
  readonly kind?: string;
  readonly phrases: string;
}

/** Names of peoples take an s where many of them are meant: Americans, but not Chineses. */
const withPlural = (adjective: string): string[] =>
  /(?:ese|ish|ch|s)$/.test(adjective) || adjective === adjective.toUpperCase()
    ? [adjective]
    : [adjective, `${adjective}s`];

export function* stateNames(states: readonly State[]): Generator<[string, KnownName]> {
  for (const state of states) {
    for (const name of state.names) yield [name, { type: 'State', form: 'name', state }];
  }
  for (const state of states) {
    for (const word of state.adjectives.flatMap(withPlural)) yield [word, { type: 'State', form: 'adjective', state }];
    for (const seat of state.seats) yield [seat, { type: 'State', form: 'seat', state, seat }];
  }
}

/** "Name = ABBREVIATION = Other name": the first is the canonical one. */
export function* organizationNames(rules: readonly PhraseListRule[]): Generator<[string, KnownName]> {
  for (const group of rules.flatMap((rule) => splitPhrases(rule.phrases))) {
    const names = group.split(' = ');
    const name = names[0] ?? group;
    for (const alias of names) yield [alias, { type: 'Organization', form: 'name', name }];
  }
}

export function* placeNames(rules: readonly PhraseListRule[]): Generator<[string, KnownName]> {
  const seats = rules.filter(({ kind }) => kind === 'seat-of-body').flatMap(({ phrases }) => splitPhrases(phrases));
  for (const seat of seats) {
    const [name = seat, actsFor = ''] = seat.split(' = ');
    yield [name, { type: 'Place', form: 'name', name, actsFor }];
  }
  for (const rule of rules.filter(({ kind }) => kind !== 'seat-of-body')) {
    for (const name of splitPhrases(rule.phrases)) {
      yield [name, rule.kind === 'blocked' ? { type: 'blocked' } : { type: 'Place', form: 'name', name }];
    }
  }
}
