import type { ArticleStatus } from '../../schema/article.ts';

export const isUnderWay = (status: ArticleStatus | undefined): boolean => status === 'queued' || status === 'active';

/** Whether it was read and is in the graph; what reprints another is as well done as that. */
export const isDone = (status: string): boolean => status === 'completed' || status === 'duplicate';
