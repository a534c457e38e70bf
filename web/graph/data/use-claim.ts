import { useQueries, useQuery } from '@tanstack/react-query';
import type { ClaimDetail } from '../../../schema/claim.ts';
import { requestJson } from '../../api/request.ts';

const claimQuery = (id: string) => ({
  queryKey: ['claim', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    requestJson<ClaimDetail>(`/v1/claims/${encodeURIComponent(id)}`, { signal }),
});

/** One claim with its sentences. */
export const useClaim = (id: string) => useQuery(claimQuery(id));

/** Those of the claims that have arrived. */
export const useClaims = (ids: readonly string[]): ClaimDetail[] =>
  useQueries({ queries: ids.map(claimQuery) }).flatMap(({ data }) => (data ? [data] : []));
