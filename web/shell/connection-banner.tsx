import { Alert } from '@mantine/core';
import type { ServiceStatus } from '../../schema/status.ts';
import { useServiceStatus, useStreamState } from '../api/service-events.tsx';
import type { StreamState } from '../api/service-stream.ts';

/** What is away, in words; nothing when all is well. */
export function describeAbsence(stream: StreamState, status: ServiceStatus | undefined): string | undefined {
  if (stream === 'away') return 'The service does not answer. What is shown is the last that was heard of it.';
  if (!status) return undefined;
  const away = [...(status.redis.up ? [] : ['Redis']), ...(status.neo4j.up ? [] : ['Neo4j'])];
  if (away.length === 0) return undefined;
  const lost = [
    ...(status.redis.up ? [] : ['articles cannot be submitted and the queue is not known']),
    ...(status.neo4j.up ? [] : ['the graph cannot be asked, and articles wait']),
  ];
  return `${away.join(' and ')} ${away.length > 1 ? 'are' : 'is'} away: ${lost.join('; ')}.`;
}

/** Says plainly what is away, and goes by itself when it is back. */
export function ConnectionBanner() {
  const text = describeAbsence(useStreamState(), useServiceStatus());
  return (
    <div role="status" aria-live="polite">
      {text && (
        <Alert color="red" variant="filled" mb="md" title="Something is away">
          {text} This page tries again by itself.
        </Alert>
      )}
    </div>
  );
}
