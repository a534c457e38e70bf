import type { Worker } from 'bullmq';
import type { Logger } from '../services/logger.ts';
import { isQueueUnavailable } from '../services/queue/connection.ts';

const REST_MS = 1000;

/**
 * Logs what goes wrong between BullMQ and Redis, and gives a Redis that takes no writes, because its memory or its disk is full, a rest.
 * Left to itself BullMQ asks such a Redis thousands of times a second, each with an error to log.
 */
export function restWhenRefused(worker: Pick<Worker, 'on' | 'pause' | 'resume' | 'closing'>, logger: Logger): void {
  let isResting = false;
  const goOn = (): void => {
    isResting = false;
    if (!worker.closing) worker.resume()?.catch?.((err: unknown) => logger.warn({ err }, 'queue'));
  };
  worker.on('error', (err) => {
    // One burst is one line.
    if (isResting) return;
    logger.warn({ err }, 'queue');
    if (!isQueueUnavailable(err)) return;
    isResting = true;
    // What is being read is read on.
    void worker.pause(true);
    setTimeout(goOn, REST_MS).unref();
  });
}
