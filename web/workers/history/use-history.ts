import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { History } from '../../../schema/history.ts';
import { requestJson, withQuery } from '../../api/request.ts';
import { askFrom, mergeHistory } from './merge-history.ts';

const KEY = ['history'];
const ASK_EVERY_MS = 5000;

/** The last thirty minutes; after the first time only what is new of them is asked for. */
export function useHistory() {
  const queries = useQueryClient();
  return useQuery<History>({
    queryKey: KEY,
    queryFn: async ({ signal }) => {
      const known = queries.getQueryData<History>(KEY);
      const came = await requestJson<History>(withQuery('/v1/history', { since: askFrom(known) }), { signal });
      return mergeHistory(known, came);
    },
    refetchInterval: ASK_EVERY_MS,
    staleTime: 0,
    structuralSharing: false,
  });
}
