import type { ReadClaim } from '../../document.ts';
import type { Home } from './home-state.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** What the whole article gives to an office whose state its own sentence does not name. */
export interface Surroundings {
  readonly claims: readonly ReadClaim[];
  readonly home?: Home;
  readonly seats: ReadonlyMap<string, string>;
  readonly lexicon: RelationLexicon;
}

type Offices = Map<string, ReadClaim[]>;

function remember(offices: Offices, claim: ReadClaim): void {
  if (claim.predicate !== 'HOLDS_OFFICE' || claim.object === undefined) return;
  const known = offices.get(claim.subject);
  if (known === undefined) offices.set(claim.subject, [claim]);
  else known.push(claim);
}

/** "Interior Minister Ana Ruiz", "the speaker, Ana Ruiz", "Ana Ruiz, a senator", "named Ana Ruiz prime minister". */
const AT_HOME = /^(?:before-name|in-name|before-name-comma|apposition|appointed|installed)$/;

const lastWord = (role = ''): string => role.split(' ').at(-1) ?? '';

/** "President Ruto" says nothing new once he was called Kenya's president. */
const isSaid = (own: readonly ReadClaim[], { role, status }: ReadClaim): boolean =>
  own.some((office) => lastWord(office.role) === lastWord(role) && office.status === status);

/** Whose officer the sentence shows somebody to be: whom he serves, who sent him, where he receives. */
function bySentence(
  { cause, claim, via, leaning }: OpenClaim,
  offices: Offices,
  { seats, claims }: Surroundings,
): ReadClaim | undefined {
  const served = (persons: readonly string[]): ReadClaim | undefined =>
    persons.flatMap((person) => offices.get(person) ?? [])[0];
  if (cause === 'COUNTERPART') {
    const role = served(via)?.role;
    return role === undefined ? undefined : { ...claim, role, rule: 'office-counterpart' };
  }
  if (cause === 'SERVES') {
    const object = served(via)?.object;
    return object === undefined ? undefined : { ...claim, object, rule: 'office-of-servant' };
  }
  if (cause === 'AGAIN') {
    const last = claims.findLast(
      ({ predicate, role, sentence }) => predicate === 'FAMILY_OF' && role === claim.role && sentence <= claim.sentence,
    );
    return last?.object === undefined ? undefined : { ...claim, object: last.object, rule: 'family-another' };
  }
  const seat = (leaning.visits ? [] : leaning.places).flatMap((place) => seats.get(place.toLowerCase()) ?? [])[0];
  const object = leaning.states[0] ?? served(leaning.persons)?.object ?? seat;
  return object === undefined ? undefined : { ...claim, object, rule: leaning.rule };
}

/** A minister of the country in which the article is at home, named by a bare title as at home one is. */
function atHome(open: OpenClaim, holders: Map<string, string>, { home, lexicon }: Surroundings): ReadClaim | undefined {
  const { claim, group, leaning, construction } = open;
  const isTop = lexicon.uses.get('top')?.has(claim.role ?? '') === true;
  const isBare = group.atHome === true && AT_HOME.test(construction);
  if (home === undefined || !isBare || leaning.visits) return undefined;
  const isTravelling = lexicon.uses.get('travelling')?.has(claim.role ?? '') === true;
  const isDoubtful = isTravelling || (isTop && (construction === 'apposition' || claim.status !== undefined));
  if (isDoubtful && !home.sure) return undefined;
  // "Foreign Minister Colonna said Paris had no plan": the sentence is about another state.
  if (leaning.named.length > 0 && !leaning.named.includes(home.state)) return undefined;
  // An office for one is taken: another president in the same article is another country's.
  const key = `${home.state}|${claim.role ?? ''}|${claim.status ?? ''}`;
  const holder = holders.get(key) ?? claim.subject;
  const isShared = lexicon.uses.get('many')?.has(claim.role ?? '') === true;
  if (holder !== claim.subject && !isShared && claim.status !== 'former') return undefined;
  // Nor is a president at home whose prime minister leads the country in the article.
  const tops = isTop && claim.status === undefined ? [...(lexicon.uses.get('top') ?? [])] : [];
  const rivals = tops.map((role) => holders.get(`${home.state}|${role}|`));
  if (rivals.some((rival) => rival !== undefined && rival !== claim.subject)) return undefined;
  holders.set(key, claim.subject);
  return { ...claim, object: home.state, rule: 'office-at-home' };
}

/**
 * Completes what sentences leave open from the rest of the article: a president's spokesman serves the president's
 * state, a counterpart has the other one's title, a minister whose state was named once keeps it, and bare titles
 * belong to the state in which the article is at home.
 */
export function completeOffices(open: readonly OpenClaim[], surroundings: Surroundings): ReadClaim[] {
  const offices: Offices = new Map();
  for (const claim of surroundings.claims) remember(offices, claim);
  const holders = new Map<string, string>();
  for (const { object = '', role = '', status = '', subject, predicate } of surroundings.claims) {
    if (predicate === 'HOLDS_OFFICE') holders.set(`${object}|${role}|${status}`, subject);
  }
  const found: ReadClaim[] = [];
  const keep = (claim: ReadClaim | undefined): void => {
    if (claim === undefined) return;
    found.push(claim);
    remember(offices, claim);
  };
  const visitors = new Set(open.filter(({ leaning }) => leaning.visits).map(({ claim }) => claim.subject));
  const waiting = open.filter((candidate) => {
    // What the article says of the person elsewhere is better than what the sentence around a bare title suggests.
    const isKnown = candidate.cause === 'BARE' && offices.has(candidate.claim.subject);
    const claim = isKnown ? undefined : bySentence(candidate, offices, surroundings);
    keep(claim);
    return claim === undefined;
  });
  for (const candidate of waiting) {
    if (candidate.cause !== 'BARE') {
      keep(bySentence(candidate, offices, surroundings));
      continue;
    }
    const own = offices.get(candidate.claim.subject) ?? [];
    // "Sultan Ibrahim" is a name, and no second office beside the king's.
    if (isSaid(own, candidate.claim) || (own.length > 0 && candidate.construction === 'in-name')) continue;
    const object = own[0]?.object;
    if (object === undefined && visitors.has(candidate.claim.subject)) continue;
    keep(
      object === undefined
        ? atHome(candidate, holders, surroundings)
        : { ...candidate.claim, object, rule: 'office-known-state' },
    );
  }
  return found;
}
