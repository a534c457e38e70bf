import type { Gold, GoldClaim } from './gold.ts';
import { isSymmetric, matchesLoosely, matchesStrictly } from './match-claim.ts';
import { goldName, type NameTable } from './names.ts';
import type { ReadClaim } from './readings.ts';
import { type QualifierScores, scoreQualifiers } from './score-qualifiers.ts';
import { showGoldClaim, showReadClaim } from './show-claim.ts';

/** Precision is right/read, recall found/core; the lists are for people. */
export type ClaimTally = {
  readonly right: number;
  readonly read: number;
  readonly found: number;
  readonly core: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};
export type ClaimScore = {
  readonly loose: ClaimTally;
  readonly strict: ClaimTally;
  readonly qualifiers: QualifierScores;
};
type Match = (gold: GoldClaim, claim: ReadClaim) => boolean;

const withGoldNames = (claim: ReadClaim, names: NameTable): ReadClaim => ({
  ...claim,
  subject: goldName(names, claim.subject),
  object: claim.object === null ? null : goldName(names, claim.object),
  attributedTo: claim.attributedTo.map((name) => goldName(names, name)),
});

function looseKey({ predicate, subject, object, polarity }: ReadClaim): string {
  const ends = [subject, String(object)];
  if (isSymmetric(predicate)) ends.sort();
  return JSON.stringify([predicate, ends, polarity]);
}
const strictKey = (claim: ReadClaim): string => `${looseKey(claim)} ${claim.status}`;

/** Claims that differ only in what a measure does not look at count once, right or wrong. */
const distinct = (claims: readonly ReadClaim[], key: (claim: ReadClaim) => string): ReadClaim[] => [
  ...new Map(claims.map((claim) => [key(claim), claim])).values(),
];

function tally(gold: readonly GoldClaim[], read: readonly ReadClaim[], matches: Match): ClaimTally {
  const core = gold.filter((claim) => claim.core);
  const wrong = read.filter((claim) => !gold.some((expected) => matches(expected, claim)));
  const missed = core.filter((expected) => !read.some((claim) => matches(expected, claim)));
  return {
    right: read.length - wrong.length,
    read: read.length,
    found: core.length - missed.length,
    core: core.length,
    wrong: wrong.map(showReadClaim),
    missed: missed.map(showGoldClaim),
  };
}

/** Holds the claims read in an article against the gold: only `core` claims must be found, any gold claim may be. */
export function scoreClaims(gold: Gold, read: readonly ReadClaim[], names: NameTable): ClaimScore {
  const claims = read.map((claim) => withGoldNames(claim, names));
  const core = gold.claims.filter((claim) => claim.core);
  return {
    loose: tally(gold.claims, distinct(claims, looseKey), matchesLoosely),
    strict: tally(gold.claims, distinct(claims, strictKey), matchesStrictly),
    qualifiers: scoreQualifiers(core, claims),
  };
}
