import type { ArticleEvent } from '../../../schema/events.ts';
import { atIntervals } from './at-intervals.ts';
import { isUnfinished, type SubmissionRow } from './submission-row.ts';

/** What may change of a row. */
export type RowNews = Partial<Omit<SubmissionRow, 'key' | 'name'>>;

// Hundreds of articles may move within a second; nobody reads faster than this.
const TELL_EVERY_MS = 100;
const MOST_EARLY = 1000;

/**
 * What was submitted in this session, newest first. It outlives the view, and what is sent meanwhile goes on. Readers are told at intervals,
 * however much happens.
 */
export class Submissions {
  #rows = new Map<number, SubmissionRow>();
  readonly #keysOfId = new Map<string, Set<number>>();
  readonly #listeners = new Set<() => void>();
  #shown: readonly SubmissionRow[] = [];
  readonly #early = new Map<string, { event: ArticleEvent; at: number }>();
  #nextKey = 1;

  constructor(rows: readonly SubmissionRow[] = []) {
    for (const row of rows.toReversed()) this.#put({ ...row, key: this.#nextKey++ });
    this.#shown = this.all();
  }

  /** As they are now, newest first. */
  all = (): readonly SubmissionRow[] => [...this.#rows.values()].reverse();

  get = (key: number): SubmissionRow | undefined => this.#rows.get(key);

  /** As readers were last told; the same until they are told again. */
  shown = (): readonly SubmissionRow[] => this.#shown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Returns the key of the new row. */
  add(row: Omit<SubmissionRow, 'key' | 'heardAt'>): number {
    const key = this.#nextKey++;
    this.#put({ ...row, key, heardAt: Date.now() });
    return key;
  }

  change(key: number, news: RowNews): void {
    const row = this.#rows.get(key);
    if (!row) return;
    this.#put({ ...row, heardAt: Date.now(), ...news });
    const early = news.id === undefined ? undefined : this.#early.get(news.id);
    if (early && early.at >= row.heardAt) this.hear(early.event);
  }

  /** What an event, or an answer of the service, says of an article. */
  hear(event: ArticleEvent): void {
    const { id, status, error } = event;
    if (!this.#keysOfId.has(id)) this.#remember(event);
    for (const key of this.#keysOfId.get(id) ?? []) {
      const row = this.#rows.get(key);
      if (!row) continue;
      const { reason: _, ...rest } = row;
      this.#put({ ...rest, state: status, heardAt: Date.now(), ...(error === undefined ? {} : { reason: error }) });
    }
  }

  remove(key: number): void {
    const row = this.#rows.get(key);
    if (!row) return;
    this.#rows.delete(key);
    if (row.id !== undefined) this.#keysOfId.get(row.id)?.delete(key);
    this.#tellSoon();
  }

  removeFinished(): void {
    for (const row of this.all()) if (!isUnfinished(row) && row.state !== 'sending') this.remove(row.key);
  }

  /** Nothing is known for certain of those that were under way: the stream of events was away. */
  doubt(): void {
    for (const row of this.all()) if (isUnfinished(row)) this.#put({ ...row, heardAt: 0 });
  }

  /** Those under way of which nothing was heard since, the longest silent first. */
  silentSince(time: number): readonly SubmissionRow[] {
    return this.all()
      .filter((row) => isUnfinished(row) && row.heardAt < time)
      .sort((a, b) => a.heardAt - b.heardAt);
  }

  /** An article may be worked before the answer to its POST has told its id. */
  #remember(event: ArticleEvent): void {
    this.#early.delete(event.id);
    this.#early.set(event.id, { event, at: Date.now() });
    const [oldest] = this.#early.keys();
    if (this.#early.size > MOST_EARLY && oldest !== undefined) this.#early.delete(oldest);
  }

  #put(row: SubmissionRow): void {
    this.#rows.set(row.key, row);
    if (row.id !== undefined) {
      const keys = this.#keysOfId.get(row.id);
      if (keys) keys.add(row.key);
      else this.#keysOfId.set(row.id, new Set([row.key]));
    }
    this.#tellSoon();
  }

  readonly #tellSoon = atIntervals(() => {
    this.#shown = this.all();
    for (const listener of this.#listeners) listener();
  }, TELL_EVERY_MS);
}
