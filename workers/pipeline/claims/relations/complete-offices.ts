import type { ReadClaim } from '../../claim.ts';
import { atHome } from './at-home.ts';
import { byElimination } from './by-elimination.ts';
import type { Home } from './home-state.ts';
import { byBody, type LocalBodies } from './local-offices.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { isTaken, type OfficeBook, remember, servedBy, startBook } from './office-book.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** What the whole article gives to an office whose state its own sentence does not name. */
export interface Surroundings {
  readonly claims: readonly ReadClaim[];
  readonly home?: Home;
  readonly seats: ReadonlyMap<string, string>;
  readonly neighbourhood: Neighbourhood;
  readonly bodies: LocalBodies;
  readonly filedElsewhere: boolean;
  readonly lexicon: RelationLexicon;
}

/** How often elimination starts anew with what it has settled: a president found frees the next one's state. */
const MOST_ROUNDS = 4;

const lastWord = (role = ''): string => role.split(' ').at(-1) ?? '';

/** "President Ruto" says nothing new once he was called Kenya's president, nor does "the leader" of any officer. */
const isSaid = (own: readonly ReadClaim[], { role, status }: ReadClaim, { construction }: OpenClaim): boolean =>
  (own.length > 0 && construction === 'nominal' && role === 'leader') ||
  own.some((office) => lastWord(office.role) === lastWord(role) && office.status === status);

/** Offices that states have and parties or firms have not: ministers and lawmakers. */
const isOfStates = ({ group, claim }: OpenClaim): boolean =>
  group.id === 'noun-lawmaker' || lastWord(claim.role) === 'minister';

/** Whose officer the sentence shows somebody to be: whom he serves, who sent him, where he receives. */
function bySentence(open: OpenClaim, book: OfficeBook, surroundings: Surroundings): ReadClaim | undefined {
  const { cause, claim, via, leaning } = open;
  const { seats, claims, lexicon } = surroundings;
  if (cause === 'COUNTERPART') {
    const role = servedBy(book, via)?.role;
    return role === undefined ? undefined : { ...claim, role, rule: 'office-counterpart' };
  }
  if (cause === 'SERVES') {
    const object = servedBy(book, via)?.object;
    return object === undefined ? undefined : { ...claim, object, rule: 'office-of-servant' };
  }
  if (cause === 'AGAIN') {
    const last = claims.findLast(
      ({ predicate, role, sentence }) => predicate === 'FAMILY_OF' && role === claim.role && sentence <= claim.sentence,
    );
    return last?.object === undefined ? undefined : { ...claim, object: last.object, rule: 'family-another' };
  }
  const seat = (leaning.visits ? [] : leaning.places).flatMap((place) => seats.get(place.toLowerCase()) ?? [])[0];
  // A guest may speak in a capital too, and its own officer is then named elsewhere.
  const own = seat !== undefined && isTaken(book, seat, claim, lexicon) ? undefined : seat;
  const object = leaning.states[0] ?? servedBy(book, leaning.persons, true)?.object ?? own;
  return object === undefined ? undefined : { ...claim, object, rule: leaning.rule };
}

/** The states to which each person does something in the sentences that give his title. */
function foreignTo(open: readonly OpenClaim[], seats: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const foreign = new Map<string, Set<string>>();
  for (const { claim, leaning } of open) {
    const known = foreign.get(claim.subject) ?? new Set();
    for (const name of leaning.towards) known.add(seats.get(name) ?? name);
    foreign.set(claim.subject, known);
  }
  return foreign;
}

/**
 * Completes what sentences leave open from the rest of the article: a president's spokesman serves the president's
 * state, a counterpart has the other one's title, a minister whose state was named once keeps it, and bare titles
 * belong to the state in which the article is at home, or else to the only one that has no such officer yet.
 */
export function completeOffices(open: readonly OpenClaim[], surroundings: Surroundings): ReadClaim[] {
  const { home, lexicon, neighbourhood, bodies, seats } = surroundings;
  const foreign = foreignTo(open, seats);
  const book = startBook(surroundings.claims);
  const found: ReadClaim[] = [];
  const keep = (claim: ReadClaim | undefined): boolean => {
    if (claim === undefined) return false;
    found.push(claim);
    remember(book, claim);
    return true;
  };
  const visitors = new Set(open.filter(({ leaning }) => leaning.visits).map(({ claim }) => claim.subject));
  /** What is said of the same person elsewhere settles an office; true when nothing more is to be asked. */
  const isSettled = (candidate: OpenClaim): boolean => {
    const own = book.byPerson.get(candidate.claim.subject) ?? [];
    // "Sultan Ibrahim" is a name, and no second office beside the king's.
    if (isSaid(own, candidate.claim, candidate) || (own.length > 0 && candidate.construction === 'in-name'))
      return true;
    // Who leads a party may be a senator or a minister, and is none of the party.
    const ofState = own.find(({ object = '' }) => neighbourhood.known.has(object))?.object;
    const object = ofState ?? (isOfStates(candidate) ? undefined : own[0]?.object);
    return object !== undefined && keep({ ...candidate.claim, object, rule: 'office-known-state' });
  };
  let waiting = open.filter((candidate) => {
    // What the article says of the person elsewhere is better than what the sentence around a bare title suggests.
    const isKnown = candidate.cause === 'BARE' && book.byPerson.has(candidate.claim.subject);
    return isKnown || !keep(bySentence(candidate, book, surroundings));
  });
  waiting = waiting.filter((candidate) => {
    if (candidate.cause !== 'BARE') return !keep(bySentence(candidate, book, surroundings));
    if (isSettled(candidate)) return false;
    if (keep(byBody(candidate, bodies, lexicon))) return false;
    return visitors.has(candidate.claim.subject) || !keep(atHome(candidate, home, book, lexicon));
  });
  const isForeign = (person: string, state: string): boolean =>
    surroundings.filedElsewhere || state === home?.state || foreign.get(person)?.has(state) === true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    waiting = waiting.filter((candidate) =>
      candidate.cause === 'BARE' ? !isSettled(candidate) : !keep(bySentence(candidate, book, surroundings)),
    );
    const settled = byElimination(waiting, { neighbourhood, book, lexicon, isForeign });
    for (const claim of settled) keep(claim);
    if (settled.length === 0) break;
  }
  return found;
}
