import type { AnnotatedSentence, ArticleAnnotations, StatedClaim } from '../../../../schema/annotations.ts';
import type { EntityReference } from '../../../../schema/claim.ts';
import { type Alignment, alignSentence, type Span } from './align-sentence.ts';
import type { SentenceRow } from './annotated-sentences.ts';
import type { ArticleWithEntities } from './article-with-entities.ts';
import type { EvidenceRow, StatedClaimRow } from './stated-claims.ts';

type Entities = ReadonlyMap<string, EntityReference>;
type AlignedSentence = { row: SentenceRow; alignment: Alignment };

/** What a page marks must be the words meant: where their place cannot be known, it is the whole sentence. */
const placeIn = ({ row, alignment }: AlignedSentence, posted: Span): Span =>
  alignment.place(posted) ?? { start: 0, end: row.text.length };

function toSentence(aligned: AlignedSentence, entities: Entities): AnnotatedSentence {
  const { index, text, start, end, mentions } = aligned.row;
  const whole = { start: 0, end: text.length };
  return {
    index,
    text,
    start,
    end,
    mentions: mentions.flatMap(({ surface, entity, rule, ...posted }) => {
      const found = entities.get(entity);
      const place = placeIn(aligned, posted);
      const isThere = text.slice(place.start, place.end) === surface;
      return found ? [{ ...(isThere ? place : whole), surface, entity: found, ...(rule !== null && { rule }) }] : [];
    }),
  };
}

const known = (ids: readonly string[], entities: Entities): EntityReference[] =>
  ids.flatMap((id) => entities.get(id) ?? []);

function toStatement(evidence: EvidenceRow, sentence: AlignedSentence | undefined, entities: Entities) {
  const { sentence: index, rule, attributedTo, start, end } = evidence;
  const place = sentence ? placeIn(sentence, { start, end }) : { start: 0, end: 0 };
  return { sentence: index, ...place, rule, attributedTo: known(attributedTo, entities) };
}

function toClaim(
  row: StatedClaimRow,
  sentences: ReadonlyMap<number, AlignedSentence>,
  entities: Entities,
): StatedClaim {
  const { properties, subject, object, evidence, contradictedBy } = row;
  const sources = new Set(evidence.flatMap(({ attributedTo }) => attributedTo));
  const [place] = known(
    evidence.flatMap((each) => each.place ?? []),
    entities,
  );
  return {
    ...properties,
    subject,
    object,
    ...(place && { place }),
    attributedTo: known([...sources].sort(), entities),
    evidence: evidence.map((each) => toStatement(each, sentences.get(each.sentence), entities)),
    contradictedBy,
  };
}

export type AnnotationRows = {
  article: ArticleWithEntities;
  sentences: readonly SentenceRow[];
  claims: readonly StatedClaimRow[];
};

/** The rows of the graph as the annotated article: offsets into the article become offsets into its sentences. */
export function toAnnotations({ article, sentences, claims }: AnnotationRows): ArticleAnnotations {
  const { extractor: _, extractorVersion, ...metadata } = article.properties;
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const aligned = new Map(sentences.map((row) => [row.index, { row, alignment: alignSentence(row) }]));
  return {
    article: metadata,
    extractorVersion,
    sentences: [...aligned.values()].map((each) => toSentence(each, entities)),
    claims: claims.map((row) => toClaim(row, aligned, entities)),
  };
}
