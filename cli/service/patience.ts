import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import { ServiceError } from './service-error.ts';

/**
 * How long to go on against a service that is busy or away. `patienceMs` counts from the last success;
 * `onWait` hears why each pause is made.
 */
export type Patience = {
  readonly patienceMs: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly onWait?: (reason: string) => void;
};

export const DEFAULT_PATIENCE: Patience = { patienceMs: 120_000, firstDelayMs: 250, longestDelayMs: 15_000 };

const PASSING_CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|UND_ERR_)/;

/** Whether trying again can help: the service is busy, away, or the connection broke. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ServiceError) return [429, 502, 503, 504].includes(error.status);
  if (!types.isNativeError(error)) return false;
  // `fetch` reports a broken connection as a TypeError; what broke it stands in the cause.
  const codes = [error, error.cause].map((part) => (part as NodeJS.ErrnoException | undefined)?.code ?? '');
  return error.name === 'TimeoutError' || codes.some((code) => PASSING_CODES.test(code));
}

/** What went wrong, with the cause that `fetch` hides behind "fetch failed". */
export function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  const { cause } = error;
  const detail = types.isNativeError(cause) ? (cause as NodeJS.ErrnoException).code || cause.message : undefined;
  return detail ? `${error.message} (${detail})` : error.message;
}

/** Waits as the service asks, else doubling, and with some chance in it so that many clients do not return at once. */
export function delayFor(error: unknown, attempt: number, patience: Patience): number {
  const asked = error instanceof ServiceError ? error.retryAfter : undefined;
  if (asked !== undefined) return asked * 1000;
  const doubled = Math.min(patience.firstDelayMs * 2 ** attempt, patience.longestDelayMs);
  return doubled * (0.5 + Math.random() / 2);
}

/** One series of attempts. `progress` starts the patience and the delays afresh. */
export type Endurance = {
  progress(): void;
  /** Waits before the next attempt; rethrows when the error will not pass or patience is at an end. */
  rest(error: unknown): Promise<void>;
};

export function endure(patience: Patience): Endurance {
  let attempt = 0;
  let since = Date.now();
  return {
    progress() {
      attempt = 0;
      since = Date.now();
    },
    async rest(error) {
      const left = since + patience.patienceMs - Date.now();
      if (!isPassing(error) || left <= 0) throw error;
      patience.onWait?.(reasonOf(error));
      await sleep(Math.min(delayFor(error, attempt, patience), left));
      attempt += 1;
    },
  };
}

/** Runs the operation until it succeeds, within the patience. */
export async function persist<T>(operation: () => Promise<T>, patience: Patience = DEFAULT_PATIENCE): Promise<T> {
  const endurance = endure(patience);
  for (;;) {
    try {
      return await operation();
    } catch (error) {
      await endurance.rest(error);
    }
  }
}
