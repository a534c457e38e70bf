import type { RELATIONS } from '../../schema/predicates.ts';

/**
 * How a standing relation is told behind "is": `plain` without a role, `role` with one, in the place of the underscore;
 * `toward` leads to the object.
 */
export type RelationWords = { readonly plain: string; readonly role?: string; readonly toward: string };

export const RELATION_WORDS: Readonly<Record<(typeof RELATIONS)[number], RelationWords>> = {
  HOLDS_OFFICE: { plain: 'an office holder', role: '_', toward: 'of' },
  AFFILIATED_WITH: { plain: 'affiliated', role: 'a _', toward: 'with' },
  FAMILY_OF: { plain: 'a relative', role: 'a _', toward: 'of' },
  CITIZEN_OF: { plain: 'a citizen', toward: 'of' },
  ALLY_OF: { plain: 'an ally', toward: 'of' },
  PART_OF: { plain: 'a part', role: 'a _', toward: 'of' },
  LOCATED_IN: { plain: 'located', toward: 'in' },
};
