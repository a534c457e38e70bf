import type { EntityReference } from '../../../schema/claim.ts';
import type { NeighbourhoodEdge } from '../../../schema/neighbourhood.ts';

/** A claim of the view, with its ends as things that have names. */
export type ViewClaim = Omit<NeighbourhoodEdge, 'claim' | 'subject' | 'object'> & {
  id: string;
  subject: EntityReference;
  object: EntityReference | null;
};
