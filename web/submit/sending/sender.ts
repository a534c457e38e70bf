import type { Source } from '../files/article-file.ts';
import { atIntervals } from '../session/at-intervals.ts';
import type { RowNews, Submissions } from '../session/submissions.ts';
import { type Item, type PostParts, postOnce } from './post-once.ts';
import { takeBatch } from './take-batch.ts';

export type SendingProgress = {
  readonly isSending: boolean;
  /** Bytes that were dealt with, and those of all files. */
  readonly done: number;
  readonly total: number;
  /** Why nothing goes on just now; it is tried again by itself. */
  readonly waitingFor: string | undefined;
};

export type SenderParts = PostParts & {
  submissions: Submissions;
  pause: (milliseconds: number) => Promise<void>;
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const TELL_EVERY_MS = 100;
const IDLE: SendingProgress = { isSending: false, done: 0, total: 0, waitingFor: undefined };
const STOPPED: RowNews = { state: 'refused', reason: 'Sending was stopped before the service had answered.' };

/**
 * Sends articles in batches: the next are read from their files when those before were answered, so that files of any size take little
 * memory, and a service that is away, busy or full only makes it wait.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #listeners = new Set<() => void>();
  #progress = IDLE;
  #shown = IDLE;
  #ended = new AbortController();
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
    for (;;) {
      const batch = await this.#take(iterator, signal);
      if (batch.length === 0) break;
      await this.#persist(batch, signal);
    }
    await iterator.return?.();
    this.#runs -= 1;
    if (this.#runs === 0) this.#report(IDLE);
  }

  /** Sends nothing more of what was given so far. */
  stop(): void {
    this.#ended.abort();
    this.#ended = new AbortController();
  }

  async #take(iterator: AsyncIterator<Source>, signal: AbortSignal): Promise<Item[]> {
    const { submissions } = this.#parts;
    const onProblem = ({ name, problem, bytes }: Source & { problem: string }): void => {
      submissions.add({ name, state: 'refused', reason: problem });
      this.#report({ done: this.#progress.done + bytes });
    };
    const batch = await takeBatch(iterator, onProblem, signal);
    return batch.map((item) => {
      const { name, title } = item;
      return { ...item, key: submissions.add({ name, ...(title ? { title } : {}), state: 'sending' }) };
    });
  }

  #settle({ key, bytes }: Item, news: RowNews): void {
    this.#parts.submissions.change(key, news);
    this.#report({ done: this.#progress.done + bytes, waitingFor: undefined });
  }

  /** Posts a batch, and again whatever was not answered for a cause that passes: posting twice is harmless. */
  async #persist(batch: readonly Item[], signal: AbortSignal): Promise<void> {
    let left = batch;
    for (let attempt = 0; left.length > 0 && !signal.aborted; attempt += 1) {
      const remainder = await postOnce(left, this.#parts, (item, news) => this.#settle(item, news), signal);
      // Whatever got through starts the patience anew.
      if (remainder.left.length < left.length) attempt = 0;
      left = remainder.left;
      if (left.length === 0 || signal.aborted) break;
      this.#report({ waitingFor: remainder.reason });
      await this.#parts.pause(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    }
    for (const item of left) this.#settle(item, STOPPED);
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
