import type { Mention, ReadClaim } from '../document.ts';
import type { Token } from '../token.ts';

/** A place further behind the claim than this is where something else happens. */
const REACH = 6;
const WHERE = new Set(['in', 'at', 'near', 'outside']);

/** The place that follows a claim with a preposition of place: "met in Argyle", "held talks with Ali in Brasília". */
export function placeOf(claim: ReadClaim, tokens: readonly Token[], mentions: readonly Mention[]): string | undefined {
  const place = mentions.find(
    (mention) =>
      mention.type === 'Place' &&
      mention.from >= claim.trigger.to &&
      mention.from - claim.span.to < REACH &&
      WHERE.has(tokens[mention.from - 1]?.lower ?? '') &&
      mention.entity !== claim.object,
  );
  return place?.entity;
}
