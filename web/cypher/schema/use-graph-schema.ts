import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { GraphSchema } from '../../../schema/cypher.ts';
import { requestJson } from '../../api/request.ts';
import { useServiceStatus } from '../../api/service-events.tsx';

/** While articles come in the graph changes every second, its schema hardly ever. */
const REST_MS = 15_000;
/** An empty graph has its first labels any moment. */
const EMPTY_REST_MS = 1500;

type Read = { schema: GraphSchema; totals: string | undefined };

const isEmpty = ({ labels }: GraphSchema): boolean => labels.length === 0;

/** The labels, types and properties of the graph, read again some time after it changed. */
export function useGraphSchema(): GraphSchema | undefined {
  const graph = useServiceStatus()?.graph;
  const totals = graph ? JSON.stringify(graph) : undefined;
  const { data, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['graph-schema'],
    queryFn: async ({ signal }): Promise<Read> => ({
      totals,
      schema: await requestJson<GraphSchema>('/v1/graph/schema', { signal }),
    }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const delay = useEffectEvent(() => {
    const rest = data && isEmpty(data.schema) ? EMPTY_REST_MS : REST_MS;
    return Math.max(rest - (Date.now() - dataUpdatedAt), 0);
  });
  const seen = data?.totals;
  useEffect(() => {
    if (dataUpdatedAt === 0 || totals === undefined || totals === seen) return;
    const timer = setTimeout(() => void refetch(), delay());
    return () => clearTimeout(timer);
  }, [totals, seen, dataUpdatedAt, refetch]);
  return data?.schema;
}
