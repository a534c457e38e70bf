import type { TokenSpan } from '../claim.ts';
import type { Mention } from '../document.ts';
import { dependents, prepositionOf, type SentenceTree } from '../grammar/sentence-tree.ts';

const WHERE = new Set(['in', 'at', 'near', 'outside', 'on', 'inside']);
/** "at a conference in a hotel in Accra": how many phrases of place may stand in one another. */
const DEEPEST = 3;

/** The place in the phrases of place below a token; the first that is named. */
function placeBelow(
  tree: SentenceTree,
  at: number,
  places: ReadonlyMap<number, string>,
  depth: number,
): string | undefined {
  for (const child of dependents(tree, at, 'obl', 'nmod')) {
    if (!WHERE.has(prepositionOf(tree, child))) continue;
    const place = places.get(child) ?? (depth > 0 ? placeBelow(tree, child, places, depth - 1) : undefined);
    if (place !== undefined) return place;
  }
  return undefined;
}

/**
 * The place where an event is said to happen: "met in Argyle", "held talks with Ali at the palace in Brasília". A state
 * is not a place, and what is done to a place (`object`) is not done in it.
 */
export function placeOf(
  tree: SentenceTree,
  { head, trigger, object }: { readonly head: number; readonly trigger: TokenSpan; readonly object?: string },
  mentions: readonly Mention[],
): string | undefined {
  const places = new Map<number, string>();
  for (const { type, entity, from, to } of mentions) {
    if (type !== 'Place' || entity === undefined || entity === object) continue;
    for (let at = from; at < to; at += 1) places.set(at, entity);
  }
  if (places.size === 0) return undefined;
  for (const anchor of new Set([head, trigger.from, trigger.to - 1])) {
    const place = placeBelow(tree, anchor, places, DEEPEST);
    if (place !== undefined) return place;
  }
  return undefined;
}
