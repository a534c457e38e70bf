import { Code, Table, Text } from '@mantine/core';
import type { ServiceStatus, WorkerStatus } from '../../../schema/status.ts';
import { elapsed, formatCount, formatDuration, formatMoment } from '../format.ts';
import { workersAlive } from '../last-known.ts';
import { Panel } from '../panel.tsx';
import { ScrollRegion } from './scroll-region.tsx';

function WorkerRow({ worker, at }: { worker: WorkerStatus; at: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" title={worker.id}>
        {worker.host}
      </Table.Th>
      <Table.Td ta="right">{worker.pid}</Table.Td>
      <Table.Td ta="right">
        {formatCount(worker.active)} of {formatCount(worker.concurrency)}
      </Table.Td>
      <Table.Td ta="right">{formatCount(worker.threads)}</Table.Td>
      <Table.Td ta="right">{formatMoment(new Date(worker.startedAt), new Date(at))}</Table.Td>
      <Table.Td ta="right">{formatDuration(elapsed(worker.seenAt, at))} ago</Table.Td>
    </Table.Tr>
  );
}

function NoWorkers({ isKnown }: { isKnown: boolean }) {
  if (!isKnown) return <Text size="sm">Redis does not say.</Text>;
  return (
    <Text size="sm">
      No worker is alive, so that articles wait. <Code>npm start</Code> starts one; by hand, on any machine that reaches
      both stores: <Code>node dist/workers/worker.js</Code>
    </Text>
  );
}

/** The worker processes that were heard of within the last seconds. */
export function WorkersTable({ status }: { status: ServiceStatus }) {
  const { at, workers } = status;
  const alive = workersAlive(status);
  return (
    <Panel title="Worker processes" note={`${formatCount(alive)} alive`}>
      {workers.length === 0 ? (
        <NoWorkers isKnown={alive !== null} />
      ) : (
        <ScrollRegion label="Worker processes">
          <Table className="workers-table">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Host</Table.Th>
                <Table.Th scope="col" ta="right">
                  Process
                </Table.Th>
                <Table.Th scope="col" ta="right" title="Articles in hand, of those that it takes at a time">
                  In hand
                </Table.Th>
                <Table.Th scope="col" ta="right" title="Threads that read">
                  Threads
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Up since
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Heard of
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {workers.map((worker) => (
                <WorkerRow key={worker.id} worker={worker} at={at} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
