import type { EntityType } from '../../schema/predicates.ts';

/** The types of entities in the order of legends. Their colours and lines are in claims.css. */
export const ENTITY_KINDS: readonly { type: EntityType; label: string }[] = [
  { type: 'Person', label: 'Person' },
  { type: 'State', label: 'State' },
  { type: 'Organization', label: 'Organization' },
  { type: 'Place', label: 'Place' },
];
