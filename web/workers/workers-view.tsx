import { Anchor, Group, Loader, Text, Title } from '@mantine/core';
import './workers.css';
import type { ServiceStatus } from '../../schema/status.ts';
import { useServiceStatus, useStreamState } from '../api/service-events.tsx';
import { QueueChart, StageChart, ThroughputChart } from './charts/charts.tsx';
import { FailuresPanel } from './failures/failures-panel.tsx';
import { FigureStrip } from './figures/figure-strip.tsx';
import { formatClock } from './format.ts';
import { useHistory } from './history/use-history.ts';
import { ActiveTable } from './tables/active-table.tsx';
import { StageTable } from './tables/stage-table.tsx';
import { WorkersTable } from './tables/workers-table.tsx';
import { useLastKnown } from './use-last-known.ts';

function Heading({ status }: { status: ServiceStatus | undefined }) {
  return (
    <Group justify="space-between" align="baseline" mb="xs" gap="xs">
      <Group align="baseline" gap="sm">
        <Title order={1}>Workers</Title>
        {status && (
          <span className="workers-note">
            as of <time dateTime={status.at}>{formatClock(new Date(status.at))}</time>
          </span>
        )}
      </Group>
      <Anchor href="/queues" size="sm">
        Queue surgery in bull-board
      </Anchor>
    </Group>
  );
}

function Columns({ status }: { status: ServiceStatus }) {
  const { data: history, error } = useHistory();
  return (
    <div className="workers-grid">
      <div className="workers-column">
        {history && <ThroughputChart history={history} />}
        {error && !history && <Text size="sm">The history cannot be read: {error.message}</Text>}
        <WorkersTable status={status} />
        <FailuresPanel status={status} />
      </div>
      <div className="workers-column">
        {history && <QueueChart history={history} />}
        <ActiveTable status={status} />
      </div>
      <div className="workers-column">
        {history && <StageChart history={history} />}
        {history && <StageTable history={history} />}
      </div>
    </div>
  );
}

/** How the service works just now, and how it did in the last thirty minutes. */
export function WorkersView() {
  const status = useServiceStatus();
  const stream = useStreamState();
  const known = useLastKnown(status);
  return (
    <div data-away={(status && stream === 'away') || undefined} className="workers">
      <Heading status={status} />
      {status ? (
        <>
          <FigureStrip status={status} known={known} />
          <Columns status={status} />
        </>
      ) : (
        stream === 'connecting' && <Loader role="status" aria-label="Asking the service how it is" size="sm" />
      )}
    </div>
  );
}
