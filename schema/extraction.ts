import { type Static, Type } from 'typebox';
import { EntityTypeSchema, PolaritySchema, PredicateSchema, StatusSchema } from './predicates.ts';

/**
 * What the pipeline hands to the graph: everything read in one article, with ids already assigned.
 * All offsets are UTF-16 code units into the article as posted; `sentence` is an index into `sentences`.
 */
export const ExtractedSentenceSchema = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  text: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
});
export type ExtractedSentence = Static<typeof ExtractedSentenceSchema>;

export const ExtractedEntitySchema = Type.Object({
  id: Type.String(),
  type: EntityTypeSchema,
  name: Type.String({ description: 'The fullest form of the name in this article; for a state its canonical name' }),
  aliases: Type.Array(Type.String(), {
    description:
      'Names seen in this article, sorted; for a state every name the gazetteer knows, so that they never vary',
  }),
  iso2: Type.Optional(Type.String()),
  iso3: Type.Optional(Type.String()),
  evidence: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Why this is the entity with this id: features of `link/identity-features.json`, sorted',
    }),
  ),
  score: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'How far the evidence goes: the basis and what is added to it',
    }),
  ),
  decidedFrom: Type.Optional(
    Type.Array(Type.String(), { description: 'The ids that were read, sorted, where decisions by hand changed them' }),
  ),
  isBorrowed: Type.Optional(
    Type.Boolean({ description: 'The names are those of one that was merged into it by hand' }),
  ),
});
export type ExtractedEntity = Static<typeof ExtractedEntitySchema>;

export const ExtractedMentionSchema = Type.Object({
  sentence: Type.Integer({ minimum: 0 }),
  entity: Type.String(),
  surface: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  rule: Type.Optional(Type.String({ description: 'The id of the rule that took the words for the entity' })),
});
export type ExtractedMention = Static<typeof ExtractedMentionSchema>;

export const EvidenceSchema = Type.Object({
  sentence: Type.Integer({ minimum: 0 }),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  rule: Type.String({ description: 'The id of the rule that read it' }),
  attributedTo: Type.Array(Type.String(), {
    description: 'Ids of the entities who say so; empty for the article itself',
  }),
  place: Type.Optional(Type.String({ description: 'Id of the Place where this sentence says it happened' })),
});
export type Evidence = Static<typeof EvidenceSchema>;

export const ExtractedClaimSchema = Type.Object({
  id: Type.String(),
  predicate: PredicateSchema,
  subject: Type.String(),
  object: Type.Optional(Type.String()),
  mode: Type.Optional(Type.String()),
  role: Type.Optional(Type.String()),
  status: StatusSchema,
  polarity: PolaritySchema,
  time: Type.Optional(Type.String({ description: 'EDTF (ISO 8601-2)' })),
  evidence: Type.Array(EvidenceSchema, { minItems: 1 }),
});
export type ExtractedClaim = Static<typeof ExtractedClaimSchema>;

export const ExtractionSchema = Type.Object({
  sentences: Type.Array(ExtractedSentenceSchema),
  entities: Type.Array(ExtractedEntitySchema),
  mentions: Type.Array(ExtractedMentionSchema),
  claims: Type.Array(ExtractedClaimSchema),
});
export type Extraction = Static<typeof ExtractionSchema>;
