import { expect, test } from '@jest/globals';
import type { ArticleList, ArticleState } from '../../../schema/article.ts';
import { patchPage, uniqueItems } from '../../../web/submit/archive/archive-pages.ts';

const item = (id: string, status: ArticleState['status'], error?: string): ArticleState => ({
  id,
  status,
  attempts: 1,
  article: { id, language: 'en', receivedAt: '', revision: 1, contentHash: '' },
  counts: { sentences: 0, entities: 0, claims: 0 },
  timings: {},
  ...(error === undefined ? {} : { error }),
});
const page = (...items: ArticleState[]): ArticleList => ({ items, nextCursor: null });

test('a page takes what events tell, and stays itself where they tell nothing of it', () => {
  const before = page(item('a', 'failed', 'no time'), item('b', 'queued'));
  const after = patchPage(before, new Map([['a', { id: 'a', status: 'queued' }]]));
  expect(after.items).toEqual([item('a', 'queued'), item('b', 'queued')]);
  expect(patchPage(before, new Map([['x', { id: 'x', status: 'queued' }]]))).toBe(before);
});

test('an article that stands on two pages is shown once', () => {
  const pages = [page(item('a', 'queued'), item('b', 'queued')), page(item('b', 'active'))];
  expect(uniqueItems(pages).map(({ id, status }) => `${id} ${status}`)).toEqual(['a queued', 'b active']);
});
