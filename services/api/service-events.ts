import type { ArticleEvent } from '../../schema/events.ts';

/** One server-sent event, as the schemas in `schema/events.ts` describe its data. */
export type ServiceEvent = { event: 'article' | 'queue' | 'graph'; data: object };

/** Where the events of the service can be listened to. */
export type ServiceEvents = {
  /** Starts to deliver to `listener`; the returned function ends it. */
  subscribe: (listener: (event: ServiceEvent) => void) => () => void;
  close: () => Promise<void>;
};

/** Where the parts of the events come from. */
export type EventSources = {
  onArticle: (listener: (event: ArticleEvent) => void) => void;
  readQueueCounts: () => Promise<object>;
  readGraphTotals: () => Promise<object>;
  close: () => Promise<void>;
};

const QUEUE_EVERY_MS = 1000;
const GRAPH_EVERY_MS = 5000;

/** Articles are told of as they move; counts are read at intervals, and only while somebody listens. */
export function openServiceEvents(sources: EventSources): ServiceEvents {
  const listeners = new Set<(event: ServiceEvent) => void>();
  const emit = (event: ServiceEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const report = async (event: 'queue' | 'graph', read: () => Promise<object>): Promise<void> => {
    if (listeners.size === 0) return;
    // While Redis or Neo4j is away there are no counts to tell; the next round tries again.
    const data = await read().catch(() => undefined);
    if (data) emit({ event, data });
  };
  const reportQueue = () => void report('queue', sources.readQueueCounts);
  const reportGraph = () => void report('graph', sources.readGraphTotals);
  const timers = [setInterval(reportQueue, QUEUE_EVERY_MS), setInterval(reportGraph, GRAPH_EVERY_MS)];
  sources.onArticle((data) => emit({ event: 'article', data }));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      reportQueue();
      reportGraph();
      return () => void listeners.delete(listener);
    },
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await sources.close();
    },
  };
}
