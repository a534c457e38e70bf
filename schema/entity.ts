import { type Static, Type } from 'typebox';
import { ClaimSchema } from './claim.ts';
import { EntityTypeSchema } from './predicates.ts';

export const EntitySummarySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  type: EntityTypeSchema,
  aliases: Type.Array(Type.String()),
  articles: Type.Integer({ minimum: 0, description: 'Articles that mention it' }),
  claims: Type.Integer({ minimum: 0, description: 'Claims with it as subject or object' }),
});
export type EntitySummary = Static<typeof EntitySummarySchema>;

export const EntityListSchema = Type.Object({ items: Type.Array(EntitySummarySchema) });
export type EntityList = Static<typeof EntityListSchema>;

/** One entity with its claims, grouped by predicate. */
export const EntityDetailSchema = Type.Object({
  ...EntitySummarySchema.properties,
  iso2: Type.Optional(Type.String()),
  iso3: Type.Optional(Type.String()),
  predicates: Type.Record(Type.String(), Type.Array(ClaimSchema)),
  truncated: Type.Boolean({ description: 'True when it has more claims than one answer carries' }),
});
export type EntityDetail = Static<typeof EntityDetailSchema>;
