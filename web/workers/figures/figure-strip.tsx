import { Badge, Paper } from '@mantine/core';
import type { ServiceStatus, StoreHealth } from '../../../schema/status.ts';
import { formatCount } from '../format.ts';
import { type Known, type LastKnown, workersAlive } from '../last-known.ts';
import { describeHealth } from './describe-health.ts';
import { Figure, FigureGroup } from './figure.tsx';

function StoreFigure({ name, health }: { name: string; health: StoreHealth }) {
  const { value, note, tone } = describeHealth(health);
  return <Figure label={name} value={value} note={note} tone={tone} />;
}

/** When figures were heard of, if that was not with this status. */
const staleSince = (known: Known<unknown> | undefined, { at }: ServiceStatus): string | undefined =>
  known === undefined || known.at === at ? undefined : known.at;

function QueueTitle({ isPaused }: { isPaused: boolean }) {
  if (!isPaused) return 'Queue, articles';
  return (
    <>
      Queue, articles{' '}
      <Badge component="a" href="/queues" color="orange" size="sm">
        paused
      </Badge>
    </>
  );
}

type StripProps = { status: ServiceStatus; known: LastKnown };

/** How everything stands, in one row. */
export function FigureStrip({ status, known: { queue, articlesPerMinute, graph } }: StripProps) {
  const queueAsOf = staleSince(queue, status);
  const graphAsOf = staleSince(graph, status);
  const failed = queue?.value.failed ?? 0;
  return (
    <Paper component="section" withBorder aria-label="Figures" className="workers-strip">
      <FigureGroup title="Health">
        <StoreFigure name="Redis" health={status.redis} />
        <StoreFigure name="Neo4j" health={status.neo4j} />
        <Figure
          label="Workers alive"
          value={formatCount(workersAlive(status))}
          tone={workersAlive(status) === 0 ? 'bad' : undefined}
        />
      </FigureGroup>
      <FigureGroup title={<QueueTitle isPaused={status.paused === true} />}>
        <Figure label="Queued" value={formatCount(queue?.value.queued)} asOf={queueAsOf} />
        <Figure label="Active" value={formatCount(queue?.value.active)} asOf={queueAsOf} />
        <Figure
          label="Failed"
          value={formatCount(queue?.value.failed)}
          asOf={queueAsOf}
          tone={failed > 0 ? 'bad' : undefined}
        />
        <Figure
          label="Articles per minute"
          value={formatCount(articlesPerMinute?.value)}
          note="completed in the last 60 s"
          asOf={staleSince(articlesPerMinute, status)}
        />
      </FigureGroup>
      <FigureGroup title="Graph">
        <Figure label="Articles" value={formatCount(graph?.value.articles)} asOf={graphAsOf} />
        <Figure label="Claims" value={formatCount(graph?.value.claims)} asOf={graphAsOf} />
        <Figure label="Entities" value={formatCount(graph?.value.entities)} asOf={graphAsOf} />
        <Figure label="Sentences" value={formatCount(graph?.value.sentences)} asOf={graphAsOf} />
      </FigureGroup>
    </Paper>
  );
}
