import { asList, type GoldClaim } from './gold.ts';
import { matchesLoosely } from './match-claim.ts';
import { sameName } from './names.ts';
import type { ReadClaim } from './readings.ts';

export const QUALIFIERS = ['role', 'mode', 'time', 'by'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Of the found claims whose gold has this qualifier, how many were read with it. */
export type QualifierScores = Record<Qualifier, { right: number; of: number }>;

/** A coarser gold date is met by a finer one within it: `2024-04` by `2024-04-10`. */
const sameTime = (gold: string, read: string | null): boolean =>
  read !== null && (read === gold || read.startsWith(`${gold}-`));

const asks: Record<Qualifier, (gold: GoldClaim) => boolean> = {
  role: (gold) => Boolean(gold.role),
  mode: (gold) => Boolean(gold.mode),
  time: (gold) => Boolean(gold.time),
  by: (gold) => gold.by !== undefined,
};

const meets: Record<Qualifier, (gold: GoldClaim, claim: ReadClaim) => boolean> = {
  role: (gold, claim) => sameName(gold.role ?? null, claim.role),
  mode: (gold, claim) => asList(gold.mode).some((mode) => mode === claim.mode),
  time: (gold, claim) => sameTime(gold.time ?? '', claim.time),
  by: (gold, claim) => (gold.by ?? []).some((source) => claim.attributedTo.includes(source)),
};

/** Scores what is said about the claims that were found; `claims` carry gold names already. */
export function scoreQualifiers(core: readonly GoldClaim[], claims: readonly ReadClaim[]): QualifierScores {
  const found = core
    .map((gold) => ({ gold, readings: claims.filter((claim) => matchesLoosely(gold, claim)) }))
    .filter(({ readings }) => readings.length > 0);
  const score = (qualifier: Qualifier): { right: number; of: number } => {
    const asked = found.filter(({ gold }) => asks[qualifier](gold));
    const right = asked.filter(({ gold, readings }) => readings.some((claim) => meets[qualifier](gold, claim)));
    return { right: right.length, of: asked.length };
  };
  return { role: score('role'), mode: score('mode'), time: score('time'), by: score('by') };
}
