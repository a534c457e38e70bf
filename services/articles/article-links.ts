import type { ArticleReceipt } from '../../schema/article.ts';

export const articleLinks = (id: string): ArticleReceipt['links'] => ({
  self: `/v1/articles/${id}`,
  list: '/v1/articles',
});
