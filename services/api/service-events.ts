import type { ArticleEvent } from '../../schema/events.ts';
import type { ServiceStatus } from '../../schema/status.ts';

/** One server-sent event, as the schemas in `schema/events.ts` and `schema/status.ts` describe its data. */
export type ServiceEvent = { event: 'article' | 'queue' | 'graph' | 'status'; data: object };

/** Where the events of the service can be listened to. */
export type ServiceEvents = {
  /** Starts to deliver to `listener`; the returned function ends it. */
  subscribe: (listener: (event: ServiceEvent) => void) => () => void;
  close: () => Promise<void>;
};

/** Where the parts of the events come from. */
export type EventSources = {
  onArticle: (listener: (event: ArticleEvent) => void) => void;
  readStatus: () => Promise<ServiceStatus>;
  close: () => Promise<void>;
};

const STATUS_EVERY_MS = 1000;

/** A status, and its counts as events of their own; while a store is away there are none of it to tell. */
const toEvents = (status: ServiceStatus): ServiceEvent[] => [
  { event: 'status', data: status },
  ...(status.queue ? [{ event: 'queue' as const, data: status.queue }] : []),
  ...(status.graph ? [{ event: 'graph' as const, data: status.graph }] : []),
];

/** Articles are told of as they move; the status is read at once for who begins to listen, and then while somebody does. */
export function openServiceEvents(sources: EventSources): ServiceEvents {
  const listeners = new Set<(event: ServiceEvent) => void>();
  const emit = (event: ServiceEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let reading = false;
  let isDue = false;
  const reportStatus = async (): Promise<void> => {
    isDue = listeners.size > 0;
    if (reading) return;
    reading = true;
    try {
      // One that took more than a second is followed by the next at once.
      while (isDue) {
        isDue = false;
        toEvents(await sources.readStatus()).forEach(emit);
      }
    } finally {
      reading = false;
    }
  };
  const timer = setInterval(() => void reportStatus(), STATUS_EVERY_MS);
  sources.onArticle((data) => emit({ event: 'article', data }));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      void sources.readStatus().then((status) => {
        if (listeners.has(listener)) toEvents(status).forEach(listener);
      });
      return () => void listeners.delete(listener);
    },
    close: async () => {
      clearInterval(timer);
      await sources.close();
    },
  };
}
