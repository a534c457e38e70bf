import type { Redis } from 'ioredis';

const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
};

const MOST_CHARACTERS = 200;
const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, MOST_CHARACTERS);

/** Why Redis did not answer: a command only knows that there is no connection, the connection knows why. */
export function describeRedisError(redis: Redis): (error: unknown) => string {
  let last: unknown;
  redis.on('error', (error) => {
    last = error;
  });
  redis.on('ready', () => {
    last = undefined;
  });
  return (error) => firstLine(messageOf(redis.status === 'ready' ? error : (last ?? error)));
}

/** Why Neo4j did not answer; the driver's own advice about addresses is left out. */
export function describeGraphError(error: unknown): string {
  const message = messageOf(error);
  return firstLine(/Caused by: ([^\n]+)/.exec(message)?.[1] ?? message);
}
