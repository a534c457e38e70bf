import type { Token } from '../token.ts';

/**
 * What a rule sees of a sentence: words, and stretches that were recognised. An `actor` does something; an `owner`
 * stands in the possessive ("Kim's"); `person`, `state`, `organization` and `place` are bare mentions; a `title` is
 * an office or an occupation.
 */
export type UnitKind = 'word' | 'actor' | 'owner' | 'person' | 'state' | 'organization' | 'place' | 'title';

export interface Unit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly to: number;
  readonly token: Token;
  /** Several where names are joined by "and" or a list. */
  readonly entities: readonly string[];
  readonly role?: string;
}
