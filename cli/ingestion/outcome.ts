import type { ArticleStatus } from '../../schema/article.ts';
import type { Origin } from '../sources/article-file.ts';

/** What became of one source when it was posted. `known`: the service had this very content before. */
export type Outcome = { readonly origin: Origin; readonly bytes: number } & (
  | { readonly kind: 'queued' | 'known'; readonly id: string; readonly status: ArticleStatus }
  | { readonly kind: 'refused'; readonly reason: string }
);

/** How the work on one accepted article ended; `error` says why when it failed. */
export type Ending = { readonly origin: Origin; readonly status: ArticleStatus; readonly error?: string | undefined };
