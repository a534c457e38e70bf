import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ActiveArticle, ServiceStatus, WorkerStatus } from '../../../schema/status.ts';
import { Swatch } from '../charts/legend.tsx';
import { elapsed, formatCount, formatDuration } from '../format.ts';
import { Panel } from '../panel.tsx';
import { describeStages, orderActive } from './order-active.ts';
import { ScrollRegion } from './scroll-region.tsx';

function StageCell({ article: { stage, worker } }: { article: ActiveArticle }) {
  if (worker === null) return <span className="workers-silent">worker is silent</span>;
  if (stage === undefined) return 'just taken';
  return (
    <>
      <Swatch label={stage} />
      {stage}
    </>
  );
}

type RowProps = { article: ActiveArticle; at: string; worker: WorkerStatus | undefined };

function ActiveRow({ article, at, worker }: RowProps) {
  const { id, title = id, since, attempt } = article;
  return (
    <Table.Tr>
      <Table.Th scope="row" className="workers-title">
        <Anchor component={Link} href={`/articles/${id}`} title={title}>
          {title}
        </Anchor>
      </Table.Th>
      <Table.Td className="workers-stage">
        <StageCell article={article} />
        {attempt > 1 && <span className="workers-note"> taken {attempt}×</span>}
      </Table.Td>
      <Table.Td ta="right">{since === undefined ? '' : formatDuration(elapsed(since, at))}</Table.Td>
      <Table.Td ta="right">{worker?.pid ?? ''}</Table.Td>
    </Table.Tr>
  );
}

/** The articles that workers have in hand, and how far each is. */
export function ActiveTable({ status: { at, active, queue, workers } }: { status: ServiceStatus }) {
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const all = queue?.active ?? active.length;
  return (
    <Panel
      title="Active articles"
      className="workers-panel-long"
      note={active.length < all ? `${active.length} of ${formatCount(all)}` : formatCount(all)}
    >
      {active.length === 0 ? (
        <Text size="sm">
          {queue === null ? (
            'Redis does not say.'
          ) : (
            <>
              No article is in hand.{' '}
              <Anchor component={Link} href="/submit">
                Submit one
              </Anchor>
            </>
          )}
        </Text>
      ) : (
        <>
          <Text size="xs" c="dimmed" mb={4}>
            {describeStages(active)}
          </Text>
          <ScrollRegion label="Active articles">
            <Table className="workers-table">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Article</Table.Th>
                  <Table.Th scope="col">Stage</Table.Th>
                  <Table.Th scope="col" ta="right">
                    For
                  </Table.Th>
                  <Table.Th scope="col" ta="right" title="Process id of the worker">
                    Process
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {orderActive(active).map((article) => (
                  <ActiveRow key={article.id} article={article} at={at} worker={byId.get(article.worker ?? '')} />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </>
      )}
    </Panel>
  );
}
