import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';
import { takeReceiptTime } from '../../../services/receipt-time.ts';

/** The articles as if they were posted just now: what was withdrawn comes back only so. */
export const postedAgain = (articles: readonly ArticleToSave[]): ArticleToSave[] =>
  articles.map((item) => ({ ...item, article: { ...item.article, receivedAt: takeReceiptTime() } }));
