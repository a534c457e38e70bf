import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ArticleList, ArticleStatus } from '../../../schema/article.ts';
import type { ArticleEvent } from '../../../schema/events.ts';
import { requestJson, withQuery } from '../../api/request.ts';
import { useServiceEvent, useStreamState } from '../../api/service-events.tsx';
import { atIntervals } from '../session/at-intervals.ts';
import { patchPage, uniqueItems } from './archive-pages.ts';

const PAGE_SIZE = 50;
// Asking for many pages again and again would cost more than it tells.
const MOST_PAGES_RENEWED = 4;
const RENEW_EVERY_MS = 2000;
const PATCH_EVERY_MS = 200;
// A status that is rare among those that wait gives empty pages.
const MOST_EMPTY_PAGES = 20;

type Pages = InfiniteData<ArticleList, string | undefined>;

/** Keeps the pages true: what events tell at once, and what else they change a moment later. */
function useNews(key: readonly unknown[]): void {
  const queries = useQueryClient();
  const stream = useStreamState();
  const news = useRef(new Map<string, ArticleEvent>());
  const renew = useMemo(
    () =>
      atIntervals(() => {
        const pages = queries.getQueryData<Pages>(key)?.pages.length ?? 0;
        if (pages <= MOST_PAGES_RENEWED) void queries.invalidateQueries({ queryKey: key });
      }, RENEW_EVERY_MS),
    [queries, key],
  );
  const patch = useMemo(
    () =>
      atIntervals(() => {
        const told = news.current;
        news.current = new Map();
        queries.setQueryData<Pages>(
          key,
          (data) => data && { ...data, pages: data.pages.map((page) => patchPage(page, told)) },
        );
      }, PATCH_EVERY_MS),
    [queries, key],
  );
  useServiceEvent<ArticleEvent>(
    'article',
    useCallback(
      (event: ArticleEvent) => {
        news.current.set(event.id, event);
        patch();
        renew();
      },
      [patch, renew],
    ),
  );
  useEffect(() => {
    if (stream === 'open') void queries.invalidateQueries({ queryKey: key });
  }, [stream, queries, key]);
}

/** All articles of the service, newest first, page by page. */
export function useArchive(status: ArticleStatus | undefined) {
  const key = useMemo(() => ['articles', status ?? 'all'], [status]);
  useNews(key);
  const answer = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      requestJson<ArticleList>(withQuery('/v1/articles', { status, cursor: pageParam, limit: PAGE_SIZE }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = answer;
  const pages = data?.pages ?? [];
  const trailing = pages.length - 1 - pages.findLastIndex(({ items }) => items.length > 0);
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && trailing > 0 && trailing < MOST_EMPTY_PAGES) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, trailing, fetchNextPage]);
  return { ...answer, items: uniqueItems(pages) };
}
