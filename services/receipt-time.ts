const MICROS = 1000;
let last = 0;

/** Microseconds since 1970 as ISO 8601 in UTC. */
export const fromMicroseconds = (time: number): string =>
  new Date(Math.floor(time / MICROS)).toISOString().replace('Z', `${String(time % MICROS).padStart(3, '0')}Z`);

/** Microseconds since 1970; a time without them is the beginning of its millisecond. */
export const toMicroseconds = (time: string): number =>
  Date.parse(time) * MICROS + Number(/\.\d{3}(\d{3})/.exec(time)?.[1] ?? 0);

/**
 * The time at which an article is received, ISO 8601 in UTC with microseconds. No two that one process takes are the
 * same, so that of two revisions in one stream it is known which came last.
 */
export function takeReceiptTime(): string {
  last = Math.max(Date.now() * MICROS, last + 1);
  return fromMicroseconds(last);
}
