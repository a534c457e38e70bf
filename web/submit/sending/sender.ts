import type { Source } from '../files/article-file.ts';
import { atIntervals } from '../session/at-intervals.ts';
import type { RowNews, Submissions } from '../session/submissions.ts';
import { explainRefusal, isPassing, type PostOutcome } from './post-article.ts';

export type SendingProgress = {
  readonly isSending: boolean;
  /** Bytes that were dealt with, and those of all files. */
  readonly done: number;
  readonly total: number;
  /** Why nothing goes on just now; it is tried again by itself. */
  readonly waitingFor: string | undefined;
};

export type SenderParts = {
  submissions: Submissions;
  post: (source: Source & { submission: object }, signal: AbortSignal) => Promise<PostOutcome>;
  pause: (milliseconds: number) => Promise<void>;
};

// The browser opens six connections to one host, and the events have one of them for good.
const AT_A_TIME = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const TELL_EVERY_MS = 100;
const IDLE: SendingProgress = { isSending: false, done: 0, total: 0, waitingFor: undefined };

function toNews(outcome: PostOutcome | undefined): RowNews {
  if (!outcome) return { state: 'refused', reason: 'It was not sent: sending was stopped.' };
  if (outcome.kind === 'refused') return { state: 'refused', reason: explainRefusal(outcome.problem) };
  const { receipt, isKnown } = outcome;
  // Of what was known already, an event may have told something newer: it is asked for.
  return { state: receipt.status, id: receipt.id, isKnown, ...(isKnown ? { heardAt: 0 } : {}) };
}

/**
 * Sends articles, a few at a time: the next is read from its file when one before it was answered, so that files of any size take
 * little memory, and a service that is away, busy or full only makes it wait.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #listeners = new Set<() => void>();
  #progress = IDLE;
  #ended = new AbortController();
  #shown = IDLE;
  #runs = 0;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** As readers were last told. */
  shown = (): SendingProgress => this.#shown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends all of them; resolves when each was taken or refused, or after `stop`. */
  async send(sources: AsyncIterable<Source>, total: number): Promise<void> {
    this.#runs += 1;
    this.#report({ isSending: true, total: this.#progress.total + total });
    const { signal } = this.#ended;
    const iterator = sources[Symbol.asyncIterator]();
    const work = async (): Promise<void> => {
      while (!signal.aborted) {
        const { value, done } = await iterator.next();
        if (done) return;
        await this.#deal(value, signal);
        this.#report({ done: this.#progress.done + value.bytes });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    await iterator.return?.();
    this.#runs -= 1;
    if (this.#runs === 0) this.#report(IDLE);
  }

  /** Sends nothing more of what was given so far. */
  stop(): void {
    this.#ended.abort();
    this.#ended = new AbortController();
  }

  async #deal(source: Source, signal: AbortSignal): Promise<void> {
    const { submissions } = this.#parts;
    const { name } = source;
    if ('problem' in source) {
      submissions.add({ name, state: 'refused', reason: source.problem });
      return;
    }
    const key = submissions.add({ name, state: 'sending' });
    try {
      submissions.change(key, toNews(await this.#persist(source, signal)));
    } catch (error) {
      submissions.change(key, { state: 'refused', reason: (error as Error).message });
    }
  }

  /** Posts it until the service takes or refuses it; undefined when stopped before that. */
  async #persist(source: Source & { submission: object }, signal: AbortSignal): Promise<PostOutcome | undefined> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        const outcome = await this.#parts.post(source, signal);
        this.#report({ waitingFor: undefined });
        return outcome;
      } catch (error) {
        if (signal.aborted) return undefined;
        if (!isPassing(error)) throw error;
        this.#report({ waitingFor: (error as Error).message });
        await this.#parts.pause(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
      }
    }
    return undefined;
  }

  #report(change: Partial<SendingProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#tellSoon();
  }

  readonly #tellSoon = atIntervals(() => {
    this.#shown = this.#progress;
    for (const listener of this.#listeners) listener();
  }, TELL_EVERY_MS);
}
