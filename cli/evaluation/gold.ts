import { type Static, type TSchema, Type } from 'typebox';
import { EntityTypeSchema, PolaritySchema, PredicateSchema, StatusSchema } from '../../schema/predicates.ts';

/** Where a reader may fairly answer in more than one way, the gold lists every answer that counts as right. */
const OneOrMany = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Array(schema)]);
const NameOrNull = Type.Union([Type.String(), Type.Null()]);

/** An entity that the article mentions; `core: false` when finding it is right and missing it is no error. */
export const GoldEntitySchema = Type.Object({
  name: Type.String(),
  type: OneOrMany(EntityTypeSchema),
  altType: Type.Optional(OneOrMany(EntityTypeSchema)),
  aka: Type.Optional(Type.Array(Type.String())),
  core: Type.Optional(Type.Boolean()),
});
export type GoldEntity = Static<typeof GoldEntitySchema>;

/** A claim that the article makes: `s` does `p` towards `o` (null: nobody); `ev` quotes the words that say so. */
export const GoldClaimSchema = Type.Object({
  s: OneOrMany(Type.String()),
  p: OneOrMany(PredicateSchema),
  o: OneOrMany(NameOrNull),
  status: OneOrMany(StatusSchema),
  polarity: Type.Optional(OneOrMany(PolaritySchema)),
  core: Type.Optional(Type.Boolean()),
  role: Type.Optional(Type.String()),
  mode: Type.Optional(OneOrMany(Type.String())),
  time: Type.Optional(Type.String()),
  by: Type.Optional(Type.Array(Type.String())),
  ev: Type.Optional(Type.String()),
});
export type GoldClaim = Static<typeof GoldClaimSchema>;

/** One gold file: an article and what a careful reader takes from it. `forbidden` names stand only in its furniture. */
export const GoldSchema = Type.Object({
  file: Type.String({ minLength: 1 }),
  title: Type.Optional(Type.String()),
  publisher: Type.Optional(Type.String()),
  publishedAt: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  forbidden: Type.Optional(Type.Array(Type.String())),
  entities: Type.Array(GoldEntitySchema),
  claims: Type.Array(GoldClaimSchema),
});
export type Gold = Static<typeof GoldSchema>;

/** One value, several or none, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
