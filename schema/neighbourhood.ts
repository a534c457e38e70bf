import { type Static, type TProperties, Type } from 'typebox';
import { EntityReferenceSchema } from './claim.ts';
import { PolaritySchema, PredicateSchema, StatusSchema } from './predicates.ts';

const Many = <Item extends TProperties[string]>(item: Item, description: string) =>
  Type.Optional(Type.Array(item, { maxItems: 100, description }));

const Day = (description: string) =>
  Type.Optional(
    Type.String({
      pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
      'x-message': 'must be a day, a month or a year, such as 2024-04-10, 2024-04 or 2024',
      description,
      examples: ['2024-04'],
    }),
  );

/** What `GET /v1/graph/neighbourhood` is asked. A filter that is left out lets everything through. */
export const NeighbourhoodQuerySchema = Type.Object({
  entity: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    minItems: 1,
    maxItems: 50,
    description: 'Ids of entities, the parameter repeated for each',
  }),
  predicate: Many(PredicateSchema, 'Only claims of these predicates'),
  status: Many(StatusSchema, 'Only claims of these statuses'),
  polarity: Many(PolaritySchema, 'Only claims of these polarities'),
  publisher: Many(
    Type.String({ minLength: 1, maxLength: 200 }),
    'Only claims that an article of one of these publishers states',
  ),
  from: Day(
    'Only events that may have been on or after this day, month or year. What counts is when the event was; for a claim without a time, when articles stated it (`firstSeen` to `lastSeen`)',
  ),
  to: Day('Only events that may have been on or before this day, month or year, in the same sense'),
  between: Type.Boolean({
    default: false,
    description:
      'Whether to add the claims that the neighbours have with each other, after those of the entities asked for and as far as `limit` lets',
  }),
  facets: Type.Boolean({ default: true, description: 'Whether to count what the filters can choose from' }),
  limit: Type.Integer({ minimum: 1, maximum: 10_000, default: 500, description: 'Claims at most' }),
});
export type NeighbourhoodQuery = Static<typeof NeighbourhoodQuerySchema>;

export const NeighbourhoodNodeSchema = Type.Object({
  ...EntityReferenceSchema.properties,
  claims: Type.Integer({ minimum: 0, description: 'Claims with it as subject or object in the whole graph' }),
});
export type NeighbourhoodNode = Static<typeof NeighbourhoodNodeSchema>;

export const NeighbourhoodEdgeSchema = Type.Object({
  claim: Type.String({ description: 'Its id' }),
  subject: Type.String(),
  object: Type.Union([Type.String(), Type.Null()]),
  predicate: PredicateSchema,
  mode: Type.Optional(Type.String()),
  role: Type.Optional(Type.String()),
  status: StatusSchema,
  polarity: PolaritySchema,
  time: Type.Optional(Type.String({ description: 'EDTF (ISO 8601-2)' })),
  sources: Type.Integer({ description: 'Independent articles that state it' }),
  firstSeen: Type.Optional(Type.String()),
  lastSeen: Type.Optional(Type.String()),
  contradictedBy: Type.Array(Type.String(), { description: 'Ids of the claims that contradict it' }),
});
export type NeighbourhoodEdge = Static<typeof NeighbourhoodEdgeSchema>;

const Counted = Type.Array(Type.Object({ name: Type.String(), count: Type.Integer({ minimum: 1 }) }));

/** What the filters can choose from, most frequent first; counted over the neighbourhood without any filter. */
export const NeighbourhoodFacetsSchema = Type.Object({
  predicates: Counted,
  statuses: Counted,
  polarities: Counted,
  publishers: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer({ minimum: 1 }) }), {
    description: 'At most 100; a claim counts for each publisher that states it',
  }),
});
export type NeighbourhoodFacets = Static<typeof NeighbourhoodFacetsSchema>;

/** Entities and the claims around them, as a graph. */
export const NeighbourhoodSchema = Type.Object({
  nodes: Type.Array(NeighbourhoodNodeSchema, { description: 'The entities asked for first' }),
  edges: Type.Array(NeighbourhoodEdgeSchema, {
    description: 'Most sources first, then the last stated, then by id',
  }),
  matching: Type.Integer({ minimum: 0, description: 'Claims of the entities asked for that pass the filters' }),
  facets: Type.Optional(NeighbourhoodFacetsSchema),
  truncated: Type.Boolean({ description: 'True when there are more claims than `limit` lets' }),
  partial: Type.Boolean({
    description: 'True when the entities have more than 100,000 claims, of which only so many were looked at',
  }),
});
export type Neighbourhood = Static<typeof NeighbourhoodSchema>;
