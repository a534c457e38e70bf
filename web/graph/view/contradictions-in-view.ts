import type { ViewClaim } from './view-claim.ts';

/** Two claims that cannot both be so; `other` is missing when the view has only one side. */
export type Contradiction = { key: string; one: ViewClaim; otherId: string; other: ViewClaim | undefined };

/** Every contradiction of which at least one side is in the view, each once. */
export function contradictionsIn(claims: readonly ViewClaim[]): Contradiction[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, Contradiction>();
  for (const one of claims) {
    for (const otherId of one.contradictedBy) {
      const key = [one.id, otherId].sort().join(' ');
      if (!found.has(key)) found.set(key, { key, one, otherId, other: byId.get(otherId) });
    }
  }
  return [...found.values()];
}
