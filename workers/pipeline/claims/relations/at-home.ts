import type { ReadClaim } from '../../claim.ts';
import type { Home } from './home-state.ts';
import { isTakenAtHome, type OfficeBook } from './office-book.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** "Interior Minister Ana Ruiz", "the speaker, Ana Ruiz", "Ana Ruiz, a senator", "named Ana Ruiz prime minister". */
const BARE = /^(?:before-name|in-name|before-name-comma|apposition|appointed|installed|heads)$/;

/** "Ruiz was prime minister until May", "became finance minister", "resigned as speaker". */
const TOLD = /^(?:is|became|ended|took-office)$/;

/** A title as it is said where everybody knows whose it is. */
export const isBareTitle = ({ group, construction, claim }: OpenClaim): boolean =>
  group.atHome === true && (BARE.test(construction) || (construction === 'nominal' && claim.status === 'former'));

/** An office that only one person holds at a time is the country's when a sentence tells of it. */
function isToldOffice({ group, construction, claim }: OpenClaim, lexicon: RelationLexicon): boolean {
  const last = (claim.role ?? '').split(' ').at(-1) ?? '';
  const isOne =
    lexicon.uses.get('single')?.has(last) === true && claim.role !== 'secretary' && claim.role !== 'general';
  return group.atHome === true && TOLD.test(construction) && isOne;
}

/** A minister of the country in which the article is at home, named by a bare title as at home one is. */
export function atHome(
  open: OpenClaim,
  home: Home | undefined,
  book: OfficeBook,
  lexicon: RelationLexicon,
): ReadClaim | undefined {
  const { claim, leaning, construction } = open;
  const isTold = isToldOffice(open, lexicon);
  if (home === undefined || !(isBareTitle(open) || isTold) || leaning.visits) return undefined;
  const isTop = lexicon.uses.get('top')?.has(claim.role ?? '') === true;
  const isTravelling = lexicon.uses.get('travelling')?.has(claim.role ?? '') === true;
  const isDoubtful = isTravelling || (isTop && (construction === 'apposition' || claim.status !== undefined));
  if ((isDoubtful || isTold) && !home.sure) return undefined;
  const isElsewhere = leaning.around.length > 0 && !leaning.around.includes(home.state);
  if (home.contested === true && (isElsewhere || leaning.persons.length > 0)) return undefined;
  // "Foreign Minister Colonna said Paris had no plan": the sentence is about another state.
  if (leaning.named.length > 0 && !leaning.named.includes(home.state)) return undefined;
  // Another president in the same article is another country's.
  return isTakenAtHome(book, home.state, claim, lexicon)
    ? undefined
    : { ...claim, object: home.state, rule: 'office-at-home' };
}
