import { EventSource } from 'eventsource';
import { Listeners } from './listeners.ts';

/** How the stream of events stands; `away` while the service does not answer, `refused` when it wants a key, or another one. */
export type StreamState = 'connecting' | 'open' | 'away' | 'refused';

const TIMES = {
  // The service tells its status every second; a stream that is silent for so long is no stream any more.
  silent: 6000,
  reconnect: 1500,
  // Whoever has the right key gives it, and that opens another stream; this is for a service that has changed its mind.
  refused: 15_000,
};

export type StreamOptions = {
  /** What a request carries so that the service knows who asks. */
  authorize: () => Record<string, string>;
  /** The service wants a key, or another one. */
  onUnknownKey: () => void;
  /** In milliseconds. */
  times?: typeof TIMES;
};

/** The events of the service, over one connection that is opened again whenever it breaks or falls silent. */
export class ServiceStream {
  readonly #url: string;
  readonly #options: StreamOptions;
  readonly #times: typeof TIMES;
  readonly #kinds = new Map<string, Listeners<never>>();
  readonly #onState = new Listeners<void>();
  #state: StreamState = 'connecting';
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, options: StreamOptions) {
    this.#url = url;
    this.#options = options;
    this.#times = options.times ?? TIMES;
    this.#open();
  }

  state(): StreamState {
    return this.#state;
  }

  onState(listener: () => void): () => void {
    return this.#onState.add(listener);
  }

  /** Listens to one kind of event; its data comes parsed. Returns what ends it. */
  on<Data>(kind: string, listener: (data: Data) => void): () => void {
    const known = this.#kinds.get(kind);
    if (known) return known.add(listener);
    const listeners = new Listeners<never>();
    this.#kinds.set(kind, listeners);
    if (this.#source) this.#follow(this.#source, kind, listeners);
    return listeners.add(listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #open(): void {
    let status = 0;
    // The browser's own `EventSource` cannot send a key.
    const source = new EventSource(this.#url, {
      fetch: async (url, init) => {
        const response = await fetch(url, { ...init, headers: { ...init.headers, ...this.#options.authorize() } });
        status = response.status;
        if (status === 401) this.#options.onUnknownKey();
        return response;
      },
    });
    this.#source = source;
    source.addEventListener('error', () => {
      // One that was given up already may still complain.
      if (source === this.#source) this.#reopen(status === 401 || status === 403);
    });
    for (const [kind, listeners] of this.#kinds) this.#follow(source, kind, listeners);
    this.#watch();
  }

  #follow(source: EventSource, kind: string, listeners: Listeners<never>): void {
    source.addEventListener(kind, ({ data }) => {
      if (source !== this.#source) return;
      this.#become('open');
      this.#watch();
      if (!listeners.isEmpty) listeners.tell(JSON.parse(data) as never);
    });
  }

  #watch(): void {
    this.#after(this.#times.silent, () => this.#reopen(false));
  }

  #reopen(isRefused: boolean): void {
    const broken = this.#source;
    this.#source = undefined;
    broken?.close();
    this.#become(isRefused ? 'refused' : 'away');
    this.#after(isRefused ? this.#times.refused : this.#times.reconnect, () => this.#open());
  }

  #become(state: StreamState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#onState.tell();
  }

  #after(milliseconds: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
  }
}
