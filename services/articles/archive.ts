import type { Driver } from 'neo4j-driver';
import type { ArticleQueue } from '../queue/article-queue.ts';

/** Where articles are: in the queue until they are worked, in the graph from then on. */
export type Archive = { queue: ArticleQueue; graph: Driver };
