import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Neighbourhood, NeighbourhoodFacets } from '../../../schema/neighbourhood.ts';
import { requestJson, withQuery } from '../../api/request.ts';
import type { GraphAddress } from '../address/graph-address.ts';

const PATH = '/v1/graph/neighbourhood';

/** What the service is asked for a view. */
export const neighbourhoodPath = (address: GraphAddress): string =>
  withQuery(PATH, {
    entity: address.entities,
    predicate: address.predicates,
    status: address.statuses,
    polarity: address.polarities,
    publisher: address.publishers,
    from: address.from,
    to: address.to,
    limit: address.limit,
    between: address.between ? 'true' : undefined,
    facets: 'false',
  });

/** The claims around the opened entities. While another answer is on its way the last one stays. */
export function useNeighbourhood(address: GraphAddress) {
  const path = neighbourhoodPath(address);
  return useQuery({
    queryKey: ['neighbourhood', path],
    queryFn: ({ signal }) => requestJson<Neighbourhood>(path, { signal }),
    enabled: address.entities.length > 0,
    placeholderData: keepPreviousData,
  });
}

/**
 * What the filters can choose from. It is the same whatever they are set to, so that it is asked only once; and to count who states
 * what takes longer than to find what is drawn, so that it is not asked before that is here.
 */
export function useFacets({ entities }: GraphAddress, isAnswered: boolean): NeighbourhoodFacets | undefined {
  const path = withQuery(PATH, { entity: entities, limit: 1 });
  const { data } = useQuery({
    queryKey: ['neighbourhood-facets', path],
    queryFn: ({ signal }) => requestJson<Neighbourhood>(path, { signal }),
    enabled: entities.length > 0 && isAnswered,
    placeholderData: keepPreviousData,
  });
  return data?.facets;
}
