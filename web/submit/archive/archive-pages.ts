import type { ArticleList, ArticleState } from '../../../schema/article.ts';
import type { ArticleEvent } from '../../../schema/events.ts';

/** One page with what events have told since; the same page where they told nothing of it. */
export function patchPage(page: ArticleList, news: ReadonlyMap<string, ArticleEvent>): ArticleList {
  if (!page.items.some(({ id }) => news.has(id))) return page;
  const patch = (item: ArticleState): ArticleState => {
    const event = news.get(item.id);
    if (!event) return item;
    const { error: _, ...rest } = item;
    return { ...rest, status: event.status, ...(event.error === undefined ? {} : { error: event.error }) };
  };
  return { ...page, items: page.items.map(patch) };
}

/** While pages are turned, newer articles may push one onto the next page once more. */
export const uniqueItems = (pages: readonly ArticleList[]): ArticleState[] => [
  ...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values(),
];
