import { type Static, Type } from 'typebox';
import { ArticleIdSchema } from './article.ts';
import { EntityTypeSchema, PolaritySchema, PredicateSchema, StatusSchema } from './predicates.ts';

export const EntityReferenceSchema = Type.Object({ id: Type.String(), name: Type.String(), type: EntityTypeSchema });
export type EntityReference = Static<typeof EntityReferenceSchema>;

/** One sentence that states a claim. Offsets are UTF-16 code units into the article as posted. */
export const ClaimEvidenceSchema = Type.Object({
  article: Type.Object({
    id: ArticleIdSchema,
    title: Type.Optional(Type.String()),
    publisher: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
    publishedAt: Type.Optional(Type.String()),
    duplicateOf: Type.Optional(
      Type.String({ description: 'The article that this one reprints: no source of its own' }),
    ),
  }),
  sentence: Type.Object({ index: Type.Integer(), text: Type.String(), start: Type.Integer(), end: Type.Integer() }),
  start: Type.Integer({ description: 'Where the words that state the claim begin' }),
  end: Type.Integer(),
  rule: Type.String({ description: 'The rule that read it' }),
  attributedTo: Type.Array(EntityReferenceSchema),
});
export type ClaimEvidence = Static<typeof ClaimEvidenceSchema>;

export const ClaimSchema = Type.Object({
  id: Type.String(),
  predicate: PredicateSchema,
  subject: EntityReferenceSchema,
  object: Type.Union([EntityReferenceSchema, Type.Null()]),
  mode: Type.Optional(Type.String()),
  role: Type.Optional(Type.String()),
  status: StatusSchema,
  polarity: PolaritySchema,
  time: Type.Optional(Type.String({ description: 'EDTF (ISO 8601-2)' })),
  place: Type.Optional(EntityReferenceSchema),
  sources: Type.Integer({ description: 'Independent stories that state it: an article and its reprints are one' }),
  firstSeen: Type.Optional(Type.String({ description: 'Earliest publication that states it' })),
  lastSeen: Type.Optional(Type.String()),
  attributedTo: Type.Array(EntityReferenceSchema),
  evidence: Type.Array(ClaimEvidenceSchema),
});
export type Claim = Static<typeof ClaimSchema>;

export const ClaimDetailSchema = Type.Object({
  ...ClaimSchema.properties,
  contradictedBy: Type.Array(Type.String(), { description: 'Ids of the claims that contradict it' }),
  truncated: Type.Boolean({ description: 'True when it has more evidence than one answer carries' }),
});
export type ClaimDetail = Static<typeof ClaimDetailSchema>;
