import { Redis } from 'ioredis';

const reconnectDelay = (attempt: number): number => Math.min(100 * 2 ** attempt, 2000);

/**
 * A connection for a process that answers requests: a command fails at once while Redis is away and after five
 * seconds when it is silent, so that a POST can be answered 503 instead of hanging. It reconnects by itself.
 */
export function connectForRequests(redisUrl: string): Redis {
  return new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 5000,
    retryStrategy: reconnectDelay,
  });
}

/** A connection for a process that waits for work: commands wait until Redis is back, however long that takes. */
export function connectForWork(redisUrl: string): Redis {
  return new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy: reconnectDelay });
}

/** True for an error that says that Redis is away, silent, full, still loading, or cannot save what it is told. */
export function isQueueUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'MaxRetriesPerRequestError' || error.name === 'ConnectionClosedError') return true;
  return /^(OOM|LOADING|MISCONF|READONLY|MASTERDOWN|BUSY)\b|^EXECABORT\b.*\b(OOM|MISCONF|READONLY)\b|Connection is closed|Command timed out|enableOfflineQueue|ECONNREFUSED|ECONNRESET|EPIPE/.test(
    error.message,
  );
}
