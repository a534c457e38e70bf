import type { IdentityDecision } from '../../../../schema/identity-decision.ts';

/** Who is meant in the end. `isBorrowed`: by a merge, so that the names are those of another. `name`: given by a split. */
export type Identity = { id: string; isBorrowed: boolean; name?: string };

const byId = (left: IdentityDecision, right: IdentityDecision): number => (left.id < right.id ? -1 : 1);

/** The ids in the circle to which the last of the path leads back. */
const circleOf = (path: readonly Identity[], back: string): string[] =>
  path.slice(path.findIndex(({ id }) => id === back)).map(({ id }) => id);

/**
 * Whom the decisions make of an entity in one article. A split stands before a merge, so that it holds whichever was
 * decided first. The service lets no circle come to be; were there one, all in it would be the smallest id.
 */
export function resolveIdentity(decisions: readonly IdentityDecision[], article: string): (entity: string) => Identity {
  const splits = new Map<string, IdentityDecision>();
  const merges = new Map<string, IdentityDecision>();
  for (const decision of decisions.toSorted(byId)) {
    const { kind, from, articles = [] } = decision;
    if (kind === 'split' && articles.includes(article) && !splits.has(from)) splits.set(from, decision);
    if (kind === 'merge' && !merges.has(from)) merges.set(from, decision);
  }
  return (entity) => {
    const path: Identity[] = [{ id: entity, isBorrowed: false }];
    for (let at = entity; ; ) {
      const next = splits.get(at) ?? merges.get(at);
      if (next === undefined) return path.at(-1) as Identity;
      if (path.some(({ id }) => id === next.to)) {
        const smallest = circleOf(path, next.to).sort()[0] as string;
        return { id: smallest, isBorrowed: smallest !== entity };
      }
      at = next.to;
      const named = next.kind === 'split' && next.name !== undefined ? { name: next.name } : {};
      path.push({ id: at, isBorrowed: next.kind === 'merge', ...named });
    }
  };
}
