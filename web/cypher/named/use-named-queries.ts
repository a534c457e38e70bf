import { useQuery } from '@tanstack/react-query';
import type { NamedQueryList } from '../../../schema/named-query.ts';
import { requestJson } from '../../api/request.ts';

export type NamedQuery = NamedQueryList['items'][number];

/** The catalogue, which only a new version of the service changes. */
export const useNamedQueries = () =>
  useQuery({
    queryKey: ['named-queries'],
    queryFn: async ({ signal }) => (await requestJson<NamedQueryList>('/v1/queries', { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
