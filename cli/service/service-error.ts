import type { Problem } from '../../schema/problem.ts';

/** An answer of the service that is not a success. `retryAfter` in seconds, as the service asked for. */
export class ServiceError extends Error {
  override name = 'ServiceError';
  readonly status: number;
  readonly retryAfter: number | undefined;

  constructor(status: number, reason: string, retryAfter?: number) {
    super(reason);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What a person should read of a problem: the detail, and the places in the input that it names. */
export function explainProblem(problem: Partial<Problem>): string {
  const reason = problem.detail ?? problem.title ?? `status ${problem.status ?? 'unknown'}`;
  const places = (problem.errors ?? [])
    .filter(({ message }) => !reason.includes(message))
    .map(({ path, message }) => `${path || 'body'} ${message}`);
  return places.length === 0 ? reason : `${reason} (${places.join('; ')})`;
}

/** Seconds in a `Retry-After` header, which is a number of seconds or a date. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Turns an unsuccessful answer into an error that says why. */
export async function refusalOf(response: Response): Promise<ServiceError> {
  const text = await response.text();
  const retryAfter = readRetryAfter(response.headers.get('retry-after'), Date.now());
  let reason = `${response.status} ${response.statusText} ${text.slice(0, 200)}`.trim();
  if (response.headers.get('content-type')?.includes('json')) {
    try {
      reason = explainProblem(JSON.parse(text) as Partial<Problem>);
    } catch {
      // A proxy that mislabels its error page leaves the status and the text to show.
    }
  }
  return new ServiceError(response.status, reason, retryAfter);
}
