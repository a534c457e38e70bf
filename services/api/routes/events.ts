import { Type } from 'typebox';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';
import type { ServiceEvent, ServiceEvents } from '../service-events.ts';

const schema = {
  summary: 'Server-sent events: articles as they move, and every second the status of the service',
  description:
    '`event: article` carries `{id, status, error?}`, `event: status` what `GET /v1/status` answers, at once and then every second, `event: queue` `{queued, active, failed}` and `event: graph` `{articles, sentences, entities, claims}` its counts by themselves.',
  tags: ['service'],
  response: {
    200: { description: 'A stream that stays open', content: { 'text/event-stream': { schema: Type.String() } } },
    ...problemResponses(),
  },
};

// A client that reads slower than things happen loses the oldest events, not the memory of the service.
const MAX_UNREAD = 1000;

/** The events as they come, until `signal` says that nobody wants them any more. */
async function* follow(events: ServiceEvents, signal: AbortSignal): AsyncGenerator<{ event: string; data: object }> {
  const unread: ServiceEvent[] = [];
  let wake = (): void => undefined;
  const unsubscribe = events.subscribe((event) => {
    unread.push(event);
    if (unread.length > MAX_UNREAD) unread.shift();
    wake();
  });
  signal.addEventListener('abort', () => wake());
  while (!signal.aborted) {
    const next = unread.shift();
    if (next) yield next;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  unsubscribe();
}

/** `GET /v1/events` */
export function registerEvents(app: Api, { events }: ApiParts): void {
  const closing = new AbortController();
  // Open streams would otherwise hold up a graceful stop for ever.
  app.addHook('preClose', async () => closing.abort());
  app.get('/v1/events', { schema, sse: 'only', config: { scope: 'read' } }, async (_request, reply) => {
    const ended = new AbortController();
    reply.sse.onClose(() => ended.abort());
    await reply.sse.send(follow(events, AbortSignal.any([ended.signal, closing.signal])));
  });
}
