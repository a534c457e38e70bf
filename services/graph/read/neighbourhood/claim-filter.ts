import type { NeighbourhoodQuery } from '../../../../schema/neighbourhood.ts';
import type { Statement } from '../../statement.ts';
import { WITHIN_DATES } from './within-dates.ts';

export type ClaimFilters = Pick<NeighbourhoodQuery, 'predicate' | 'status' | 'polarity' | 'publisher' | 'from' | 'to'>;

const PROPERTIES = ['predicate', 'status', 'polarity'] as const;

const STATED_BY = `
WITH c WHERE EXISTS {
  (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article) WHERE a.publisher IN $publisher
}`;

/**
 * Cypher that keeps those rows whose claim `c` passes the filters. Only what is asked for is in it, and what costs a walk comes
 * last, when the others have left fewer claims.
 */
export function claimFilter({ from, to, publisher, ...lists }: ClaimFilters): Statement {
  const named = PROPERTIES.filter((property) => lists[property] !== undefined);
  const equal = named.map((property) => `c.${property} IN $${property}`).join(' AND ');
  const hasDates = from !== undefined || to !== undefined;
  return {
    text: [equal && `\nWITH c WHERE ${equal}`, hasDates && WITHIN_DATES, publisher && STATED_BY]
      .filter(Boolean)
      .join(''),
    params: {
      ...Object.fromEntries(named.map((property) => [property, lists[property]])),
      ...(hasDates && { from: from ?? null, to: to ?? null }),
      ...(publisher && { publisher }),
    },
  };
}
