import type { ServiceStatus } from '../../schema/status.ts';
import type { StreamState } from '../api/service-stream.ts';

type Absence = { title: string; text: string };

const listNames = (names: readonly string[]): string =>
  `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} away`;

/** What is away, in words; nothing when all is well. */
export function describeAbsence(stream: StreamState, status: ServiceStatus | undefined): Absence | undefined {
  if (stream === 'refused') {
    const text = 'Without a key that may read, nothing of this service can be shown here.';
    return { title: 'The service does not let you in', text };
  }
  if (stream === 'away') {
    const text = 'What is shown is the last that was heard of it. This page tries again by itself.';
    return { title: 'The service does not answer', text };
  }
  if (!status) return undefined;
  const { redis, neo4j } = status;
  const away = [...(redis.up ? [] : ['Redis']), ...(neo4j.up ? [] : ['Neo4j'])];
  if (away.length === 0) return undefined;
  const lost = [
    ...(redis.up ? [] : ['Articles cannot be submitted, and the queue is not known.']),
    ...(neo4j.up ? [] : ['The graph cannot be asked, and articles wait until it is back.']),
  ];
  return { title: listNames(away), text: [...lost, 'This page goes on by itself.'].join(' ') };
}
