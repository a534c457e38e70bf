import type { ExtractedMention, Extraction } from '../../../schema/extraction.ts';
import type { Document, Mention } from '../document.ts';
import { assembleClaims } from './assemble-claims.ts';
import { compareText } from './compare-text.ts';
import { postedSpan } from './posted-span.ts';

function toMention(document: Document, mention: Mention, entity: string): ExtractedMention {
  const tokens = document.tokens[mention.sentence] ?? [];
  const text = document.sentences[mention.sentence]?.text ?? '';
  const [start, end] = postedSpan(document, mention.sentence, mention.from, mention.to);
  const surface = text.slice(tokens[mention.from]?.start ?? 0, tokens[mention.to - 1]?.end ?? 0);
  return { sentence: mention.sentence, entity, surface, start, end, rule: mention.rule };
}

/**
 * Turns a finished document into the extraction. Everything is sorted, so that the same input gives the same bytes,
 * and an entity that nothing mentions and no claim uses is left out.
 */
export function assemble(document: Document): Extraction {
  const mentions = document.mentions
    .flatMap((mention) => (mention.entity === undefined ? [] : [toMention(document, mention, mention.entity)]))
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.entity, b.entity));
  const claims = assembleClaims(document);
  const used = new Set([
    ...mentions.map((mention) => mention.entity),
    ...claims.flatMap((claim) => [claim.subject, claim.object ?? claim.subject]),
    ...claims.flatMap((claim) => claim.evidence.flatMap(({ attributedTo, place }) => [...attributedTo, place])),
  ]);
  return {
    sentences: document.sentences.map(({ index, text, start, end }) => ({ index, text, start, end })),
    entities: document.entities
      .filter((entity) => used.has(entity.id))
      .map((entity) => ({ ...entity, aliases: [...entity.aliases], evidence: [...entity.evidence] }))
      .sort((a, b) => compareText(a.id, b.id)),
    mentions,
    claims,
  };
}
