import { EventSource } from 'eventsource';
import { reportRefusedKey } from './refused-key.ts';
import { authorization } from './session-key.ts';

/** How the stream of events stands; `away` while the service does not answer. */
export type StreamState = 'connecting' | 'open' | 'away';

export type ServiceStream = {
  state: () => StreamState;
  onState: (listener: () => void) => () => void;
  /** Listens to one kind of event; its data comes parsed. */
  on: <Data>(event: string, listener: (data: Data) => void) => () => void;
  close: () => void;
};

// The service tells its status every second; a stream that is silent for so long is no stream any more.
const SILENT_MS = 6000;
const RECONNECT_MS = 1500;

/**
 * The events of the service, over one connection that is opened again whenever it breaks or falls silent. The browser's own
 * `EventSource` cannot send a key.
 */
export function openServiceStream(path: string): ServiceStream {
  const kinds = new Map<string, Set<(data: never) => void>>();
  const stateListeners = new Set<() => void>();
  let state: StreamState = 'connecting';
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const become = (next: StreamState): void => {
    if (state === next) return;
    state = next;
    for (const listener of stateListeners) listener();
  };
  const open = (): void => {
    source = new EventSource(path, {
      fetch: async (url, init) => {
        const response = await fetch(url, { ...init, headers: { ...init.headers, ...authorization() } });
        if (response.status === 401) reportRefusedKey();
        return response;
      },
    });
    source.addEventListener('error', () => reopen());
    for (const kind of kinds.keys()) listen(kind);
    watch();
  };
  const reopen = (): void => {
    if (closed) return;
    become('away');
    source?.close();
    clearTimeout(timer);
    timer = setTimeout(open, RECONNECT_MS);
  };
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(reopen, SILENT_MS);
  };
  const listen = (kind: string): void =>
    source?.addEventListener(kind, ({ data }) => {
      become('open');
      watch();
      for (const listener of kinds.get(kind) ?? []) listener(JSON.parse(data) as never);
    });
  open();
  return {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    on: (kind, listener) => {
      if (!kinds.has(kind)) {
        kinds.set(kind, new Set());
        listen(kind);
      }
      kinds.get(kind)?.add(listener);
      return () => kinds.get(kind)?.delete(listener);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      source?.close();
    },
  };
}
