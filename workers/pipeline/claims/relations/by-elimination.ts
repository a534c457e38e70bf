import type { ReadClaim } from '../../claim.ts';
import { isBareTitle } from './at-home.ts';
import { type Neighbourhood, statesAround } from './neighbourhood.ts';
import { isTaken, type OfficeBook } from './office-book.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

const LEAST_SENTENCES = 2;
const CLEAR = 2;

/**
 * A country has one president and one foreign minister: of the states that the article names beside the officer, the
 * ones with another holder of the office fall away, and one that is clearly ahead of the rest is his.
 */
export function byElimination(
  open: OpenClaim,
  towards: ReadonlySet<string>,
  neighbourhood: Neighbourhood,
  book: OfficeBook,
  lexicon: RelationLexicon,
): ReadClaim | undefined {
  const { claim } = open;
  if (!isBareTitle(open) || lexicon.uses.get('many')?.has(claim.role ?? '') === true) return undefined;
  const counts = statesAround(claim.subject, neighbourhood, book);
  const [first, second] = [...counts]
    .filter(([state]) => !towards.has(state) && !isTaken(book, state, claim, lexicon))
    .sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < Math.max(LEAST_SENTENCES, CLEAR * (second?.[1] ?? 0))) return undefined;
  return { ...claim, object: first[0], rule: 'office-elimination' };
}
