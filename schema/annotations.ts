import { type Static, Type } from 'typebox';
import { ArticleMetadataSchema } from './article.ts';
import { ClaimSchema, EntityReferenceSchema } from './claim.ts';

const Start = Type.Integer({ minimum: 0, description: 'UTF-16 offset into `text` of the sentence' });
const End = Type.Integer({ minimum: 0, description: 'Exclusive' });

/** Offsets lead into the text of the sentence, not into the article as posted. */
export const AnnotatedMentionSchema = Type.Object(
  {
    start: Start,
    end: End,
    surface: Type.String(),
    entity: EntityReferenceSchema,
    rule: Type.Optional(Type.String({ description: 'The rule that took these words for the entity' })),
  },
  { description: 'It spans the whole sentence where its place in the cleaned text cannot be told.' },
);
export type AnnotatedMention = Static<typeof AnnotatedMentionSchema>;

export const AnnotatedSentenceSchema = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  text: Type.String({ description: 'As cleaned' }),
  start: Type.Integer({ minimum: 0, description: 'UTF-16 offset into the article as posted' }),
  end: Type.Integer({ minimum: 0 }),
  mentions: Type.Array(AnnotatedMentionSchema),
});
export type AnnotatedSentence = Static<typeof AnnotatedSentenceSchema>;

export const StatementSchema = Type.Object(
  {
    sentence: Type.Integer({ minimum: 0, description: 'Index of the sentence' }),
    start: Start,
    end: End,
    rule: Type.String({ description: 'The rule that read it' }),
    attributedTo: Type.Array(EntityReferenceSchema),
  },
  {
    description:
      'Which words of which sentence state the claim; the whole sentence where their place in the cleaned text cannot be told.',
  },
);
export type Statement = Static<typeof StatementSchema>;

const { evidence: _, ...ClaimProperties } = ClaimSchema.properties;

/** A claim as one article states it: place, attribution and evidence are those of this article alone. */
export const StatedClaimSchema = Type.Object({
  ...ClaimProperties,
  evidence: Type.Array(StatementSchema),
  contradictedBy: Type.Array(Type.String(), { description: 'Ids of the claims that contradict it' }),
});
export type StatedClaim = Static<typeof StatedClaimSchema>;

/** `GET /v1/articles/:id/annotations`: everything that was read in an article, sentence by sentence. */
export const ArticleAnnotationsSchema = Type.Object({
  article: ArticleMetadataSchema,
  extractorVersion: Type.String(),
  sentences: Type.Array(AnnotatedSentenceSchema),
  claims: Type.Array(StatedClaimSchema, { description: 'In the order of the sentences that state them first' }),
});
export type ArticleAnnotations = Static<typeof ArticleAnnotationsSchema>;
