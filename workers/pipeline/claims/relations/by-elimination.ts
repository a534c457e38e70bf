import type { ReadClaim } from '../../claim.ts';
import { isBareTitle } from './at-home.ts';
import { type Neighbourhood, statesAround } from './neighbourhood.ts';
import { isTaken, type OfficeBook } from './office-book.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';

/** What elimination goes by. */
export interface Evidence {
  readonly neighbourhood: Neighbourhood;
  readonly book: OfficeBook;
  readonly lexicon: RelationLexicon;
  /** States that are not a person's own: he visits or criticises them, or a bare title there would be at home. */
  readonly isForeign: (person: string, state: string) => boolean;
}

interface Candidate {
  readonly open: OpenClaim;
  readonly state: string;
  readonly count: number;
}

const LEAST_SENTENCES = 2;
const CLEAR = 2;

/** An office that one person holds at a time: "president", "finance minister", but not "minister" or "senator". */
function isSingle(role: string, lexicon: RelationLexicon): boolean {
  const is = (use: string, words: string): boolean => lexicon.uses.get(use)?.has(words) === true;
  return is('single', role.split(' ').at(-1) ?? '') && !is('many', role) && !is('travelling', role);
}

/** The state that is clearly ahead of all others near the officer, once those with another holder fall away. */
function nearest(open: OpenClaim, { neighbourhood, book, lexicon, isForeign }: Evidence): Candidate | undefined {
  const { claim } = open;
  const [first, second] = [...statesAround(claim.subject, neighbourhood, book)]
    .filter(([state]) => !isForeign(claim.subject, state) && !isTaken(book, state, claim, lexicon))
    .sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < Math.max(LEAST_SENTENCES, CLEAR * (second?.[1] ?? 0))) return undefined;
  return { open, state: first[0], count: first[1] };
}

/**
 * A country has one president and one foreign minister: of the states that the article names beside an officer, the
 * ones with another holder of the office fall away, and one that is clearly ahead of the rest is his. Where two
 * officers come to the same state, it goes to the one beside whom it is named more, if there is one.
 */
export function byElimination(waiting: readonly OpenClaim[], evidence: Evidence): ReadClaim[] {
  const best = new Map<string, Candidate | 'tied'>();
  const asked = new Set<string>();
  for (const open of waiting) {
    const { subject, role = '', status = '' } = open.claim;
    const isAsked = asked.has(`${subject}|${role}|${status}`);
    asked.add(`${subject}|${role}|${status}`);
    if (isAsked || open.cause !== 'BARE' || !isBareTitle(open) || !isSingle(role, evidence.lexicon)) continue;
    const candidate = nearest(open, evidence);
    if (candidate === undefined) continue;
    const key = `${candidate.state}|${role}|${status}`;
    const rival = best.get(key);
    if (rival === undefined || (rival !== 'tied' && rival.count < candidate.count)) best.set(key, candidate);
    else if (rival !== 'tied' && rival.count === candidate.count) best.set(key, 'tied');
  }
  return [...best.values()].flatMap((found) =>
    found === 'tied' ? [] : [{ ...found.open.claim, object: found.state, rule: 'office-elimination' }],
  );
}
