import { type Static, Type } from 'typebox';

/** Standing relations: what somebody or something is, rather than what was done. */
export const RELATIONS = [
  'HOLDS_OFFICE',
  'AFFILIATED_WITH',
  'FAMILY_OF',
  'CITIZEN_OF',
  'ALLY_OF',
  'PART_OF',
  'LOCATED_IN',
] as const;

/**
 * Event types and their modes, after the PLOVER 2.0 event ontology (Halterman et al., 2023).
 * An empty list means that the type has no modes.
 */
export const EVENT_MODES = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const satisfies Record<string, readonly string[]>;

export type EventType = keyof typeof EVENT_MODES;
export type Predicate = (typeof RELATIONS)[number] | EventType;

export const PREDICATES: readonly Predicate[] = [...RELATIONS, ...(Object.keys(EVENT_MODES) as EventType[])];

/** Predicates that read the same in both directions; their two arguments are stored in the order of their ids. */
export const SYMMETRIC_PREDICATES: ReadonlySet<Predicate> = new Set(['ALLY_OF', 'CONSULT', 'COOPERATE']);

export const PredicateSchema = Type.Enum([...PREDICATES] as Predicate[], {
  description: 'A standing relation or a PLOVER 2.0 event type',
});

export const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'former'] as const;
export const StatusSchema = Type.Enum([...STATUSES], {
  description: 'Whether the text presents it as finished, holding, announced, possible, or a relation that ended',
});
export type Status = Static<typeof StatusSchema>;

export const POLARITIES = ['affirmed', 'negated'] as const;
export const PolaritySchema = Type.Enum([...POLARITIES]);
export type Polarity = Static<typeof PolaritySchema>;

export const ENTITY_TYPES = ['Person', 'State', 'Organization', 'Place'] as const;
export const EntityTypeSchema = Type.Enum([...ENTITY_TYPES]);
export type EntityType = Static<typeof EntityTypeSchema>;
