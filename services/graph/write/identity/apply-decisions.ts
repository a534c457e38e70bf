import type { ExtractedMention, Extraction } from '../../../../schema/extraction.ts';
import type { IdentityDecision } from '../../../../schema/identity-decision.ts';
import { compareText } from '../rows/compare-text.ts';
import { decidedClaims } from './decided-claims.ts';
import { decidedEntities } from './decided-entities.ts';
import { resolveIdentity } from './resolve-identity.ts';

const inTextOrder = (left: ExtractedMention, right: ExtractedMention): number =>
  left.start - right.start ||
  left.end - right.end ||
  compareText(left.entity, right.entity) ||
  compareText(left.rule ?? '', right.rule ?? '');

/** "Both leaders" means two people once each; when these are one, it means that one once. */
function decidedMentions(
  mentions: readonly ExtractedMention[],
  rename: (entity: string) => string,
): ExtractedMention[] {
  const kept = new Map<string, ExtractedMention>();
  const renamed = mentions.map((mention) => ({ ...mention, entity: rename(mention.entity) })).sort(inTextOrder);
  for (const mention of renamed) {
    const place = `${mention.sentence} ${mention.start} ${mention.end} ${mention.entity}`;
    if (!kept.has(place)) kept.set(place, mention);
  }
  return [...kept.values()];
}

/**
 * What an article says when the decisions on who is who are in force: a pure function of the raw reading and the set of
 * decisions, whose order plays no part. Returns the very extraction when none of them is about it. What the article
 * says otherwise than it was read is told by `decidedFrom` of its entities, so that an undo finds it.
 */
export function applyDecisions(
  article: string,
  extraction: Extraction,
  decisions: readonly IdentityDecision[],
): Extraction {
  const identityOf = resolveIdentity(decisions, article);
  const renamed = new Map(extraction.entities.map(({ id }) => [id, identityOf(id).id]));
  if ([...renamed].every(([from, to]) => from === to)) return extraction;
  const rename = (entity: string): string => renamed.get(entity) ?? entity;
  return {
    sentences: extraction.sentences,
    entities: decidedEntities(extraction.entities, identityOf),
    mentions: decidedMentions(extraction.mentions, rename),
    claims: decidedClaims(extraction.claims, rename),
  };
}
