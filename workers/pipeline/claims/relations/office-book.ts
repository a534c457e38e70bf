import type { ReadClaim } from '../../claim.ts';
import { append } from '../../grouping.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** The offices that an article has given so far: by person, and by state and role. */
export interface OfficeBook {
  readonly byPerson: Map<string, ReadClaim[]>;
  readonly holders: Map<string, string>;
}

const keyOf = (state: string, role = '', status = ''): string => `${state}|${role}|${status}`;

export function startBook(claims: readonly ReadClaim[]): OfficeBook {
  const book: OfficeBook = { byPerson: new Map(), holders: new Map() };
  for (const claim of claims) remember(book, claim);
  return book;
}

export function remember({ byPerson, holders }: OfficeBook, claim: ReadClaim): void {
  if (claim.predicate !== 'HOLDS_OFFICE' || claim.object === undefined) return;
  append(byPerson, claim.subject, claim);
  holders.set(keyOf(claim.object, claim.role, claim.status), claim.subject);
}

/** The office of the first of these persons who has one; only those in office appoint others. */
export const servedBy = (
  { byPerson }: OfficeBook,
  persons: readonly string[],
  inOffice = false,
): ReadClaim | undefined =>
  persons.flatMap((person) => byPerson.get(person)?.find(({ status }) => !inOffice || status !== 'former') ?? [])[0];

/** Whether somebody else has this office of the state: it is held by one at a time, and so is the lead of a country. */
export function isTaken({ holders }: OfficeBook, state: string, claim: ReadClaim, lexicon: RelationLexicon): boolean {
  const { role = '', status, subject } = claim;
  const isOther = (holder: string | undefined): boolean => holder !== undefined && holder !== subject;
  const isShared = lexicon.uses.get('many')?.has(role) === true;
  if (!isShared && status !== 'former' && isOther(holders.get(keyOf(state, role, status)))) return true;
  const tops = lexicon.uses.get('top');
  const isTop = status === undefined && tops?.has(role) === true;
  return isTop && [...tops].some((top) => isOther(holders.get(keyOf(state, top))));
}

/** A prime minister beside the president or the king of the same state is no rival of his. */
export function isTakenAtHome(book: OfficeBook, state: string, claim: ReadClaim, lexicon: RelationLexicon): boolean {
  const isSecond = lexicon.uses.get('second')?.has(claim.role ?? '') === true;
  if (!isSecond || claim.status !== undefined) return isTaken(book, state, claim, lexicon);
  return [...(lexicon.uses.get('second') ?? [])].some((role) => {
    const holder = book.holders.get(keyOf(state, role));
    return holder !== undefined && holder !== claim.subject;
  });
}
