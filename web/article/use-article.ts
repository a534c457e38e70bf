import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { ArticleAnnotations } from '../../schema/annotations.ts';
import type { ArticleState } from '../../schema/article.ts';
import type { ArticleEvent } from '../../schema/events.ts';
import type { ArticleExplanation } from '../../schema/explanation.ts';
import { requestJson } from '../api/request.ts';
import { useServiceEvent, useStreamState } from '../api/service-events.tsx';
import { isUnderWay } from './article-states.ts';

// Events tell of most changes; these are for those that no event told of.
const UNDER_WAY_MS = 3000;
const SETTLED_MS = 20_000;

const pathOf = (id: string): string => `/v1/articles/${encodeURIComponent(id)}`;

/** Where an article stands, at every moment: events tell of its moves, and it is asked for where the stream was away. */
export function useArticle(id: string) {
  const queries = useQueryClient();
  const stream = useStreamState();
  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['article', id] });
  }, [queries, id]);
  useServiceEvent<ArticleEvent>(
    'article',
    useCallback((event: ArticleEvent) => event.id === id && refresh(), [id, refresh]),
  );
  useEffect(() => {
    if (stream === 'open') refresh();
  }, [stream, refresh]);
  return useQuery({
    queryKey: ['article', id],
    queryFn: ({ signal }) => requestJson<ArticleState>(pathOf(id), { signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.status) ? UNDER_WAY_MS : SETTLED_MS),
  });
}

/** What was read in it; asked for once it is done. */
export const useAnnotations = (id: string, isDone: boolean) =>
  useQuery({
    queryKey: ['annotations', id],
    queryFn: ({ signal }) => requestJson<ArticleAnnotations>(`${pathOf(id)}/annotations`, { signal }),
    enabled: isDone,
    staleTime: 60_000,
  });

/** How it was read; asked for when somebody wants it explained. */
export const useExplanation = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['explanation', id],
    queryFn: ({ signal }) => requestJson<ArticleExplanation>(`${pathOf(id)}/explain`, { signal }),
    enabled: isWanted,
    staleTime: 60_000,
  });

export const retryArticle = (id: string) => requestJson<unknown>(`${pathOf(id)}/retry`, { method: 'POST' });
export const deleteArticle = (id: string) => requestJson<void>(pathOf(id), { method: 'DELETE' });
