import { type Static, Type } from 'typebox';
import { ArticleIdSchema } from './article.ts';
import { EntitySummarySchema } from './entity.ts';
import { IdentityDecisionSchema } from './identity-decision.ts';

export const EntityIdSchema = Type.String({ minLength: 1, maxLength: 100, description: 'The id of an entity' });

const Reason = Type.Optional(
  Type.String({ minLength: 1, maxLength: 1000, description: 'Kept with the decision, for whoever asks later' }),
);

export const MergeRequestSchema = Type.Object(
  {
    with: Type.String({ ...EntityIdSchema, description: 'The id of the entity that becomes this one' }),
    reason: Reason,
  },
  { additionalProperties: false },
);
export type MergeRequest = Static<typeof MergeRequestSchema>;

export const SplitRequestSchema = Type.Object(
  {
    entity: Type.Optional(Type.String({ ...EntityIdSchema, description: 'The merged entity that comes apart again' })),
    articles: Type.Optional(
      Type.Array(ArticleIdSchema, {
        minItems: 1,
        maxItems: 1000,
        uniqueItems: true,
        description: 'The articles in which another of the same name is meant',
      }),
    ),
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        pattern: '\\S',
        'x-message': 'must be more than spaces',
        description: 'With `articles`: what the other is called',
      }),
    ),
    reason: Reason,
  },
  { additionalProperties: false, oneOf: [{ required: ['entity'] }, { required: ['articles'] }] },
);
export type SplitRequest = Static<typeof SplitRequestSchema>;

export const DistinctRequestSchema = Type.Object(
  {
    from: Type.String({ ...EntityIdSchema, description: 'The id of the entity that is never this one' }),
    reason: Reason,
  },
  { additionalProperties: false },
);
export type DistinctRequest = Static<typeof DistinctRequestSchema>;

/** The answer to every change: who is who now. */
export const IdentityChangeSchema = Type.Object({
  entity: Type.Optional(
    Type.Object(EntitySummarySchema.properties, {
      description: 'The entity asked about; absent when no article names it',
    }),
  ),
  other: Type.Optional(
    Type.Object(EntitySummarySchema.properties, { description: 'The other one, where it stands beside it' }),
  ),
  rewritten: Type.Integer({ minimum: 0, description: 'How many articles were written anew; 0 when all was so before' }),
});
export type IdentityChange = Static<typeof IdentityChangeSchema>;

export const NamingSchema = Type.Object(
  {
    article: Type.Object({
      id: ArticleIdSchema,
      title: Type.Optional(Type.String()),
      publisher: Type.Optional(Type.String()),
      publishedAt: Type.Optional(Type.String()),
    }),
    name: Type.Optional(Type.String({ description: 'What the article calls it; absent for a state' })),
    aliases: Type.Optional(Type.Array(Type.String())),
    evidence: Type.Array(Type.String(), {
      description: 'Why it is the entity with this id; docs/identity.md says what each means',
    }),
    score: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'How far the evidence goes' })),
    decidedFrom: Type.Array(Type.String(), { description: 'The ids that were read, where decisions changed them' }),
  },
  { description: 'What one article calls the entity, and why it was taken for it' },
);
export type Naming = Static<typeof NamingSchema>;

/** `GET /v1/entities/:id/identity` */
export const EntityIdentitySchema = Type.Object({
  id: Type.String(),
  entity: Type.Optional(
    Type.Object(EntitySummarySchema.properties, { description: 'Absent for an id that no article names by now' }),
  ),
  mergedInto: Type.Optional(Type.String({ description: 'The id of the entity that it was merged into, in the end' })),
  decisions: Type.Array(IdentityDecisionSchema, {
    description: 'Those about it, and about all that were merged into it',
  }),
  namings: Type.Array(NamingSchema, { description: 'One page, in the order of the ids of the articles' }),
  nextCursor: Type.Union([Type.String(), Type.Null()], { description: 'For the next page; null on the last one' }),
});
export type EntityIdentity = Static<typeof EntityIdentitySchema>;
