import { Alert, Button, Group, Loader, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import type { ArticleState, ArticleStatus } from '../../../schema/article.ts';
import { isDone } from '../../article/article-states.ts';
import { ArticleStatusBadge } from '../../article/article-status.tsx';
import { formatDate } from '../../article/format-times.ts';
import { useArchive } from './use-archive.ts';

const STATUSES: readonly ArticleStatus[] = ['queued', 'active', 'completed', 'duplicate', 'failed'];
const isStatus = (value: string | null): value is ArticleStatus => STATUSES.some((status) => status === value);

function ArticleRow({ item: { id, status, article, counts, error, supersededBy } }: { item: ArticleState }) {
  const isRead = isDone(status) && supersededBy === undefined;
  return (
    <Table.Tr>
      <Table.Td>
        <bdi className="archive-title">
          <Link href={`/articles/${id}`}>{article.title ?? `Without a headline (${id.slice(4, 12)})`}</Link>
        </bdi>
        {status === 'failed' && error && <div className="submission-reason">{error}</div>}
        {supersededBy !== undefined && <div className="archive-note">superseded by a newer revision</div>}
      </Table.Td>
      <Table.Td className="archive-more">
        <bdi>{article.publisher}</bdi>
      </Table.Td>
      <Table.Td className="archive-date archive-more">
        {article.publishedAt && formatDate(article.publishedAt)}
      </Table.Td>
      <Table.Td className="archive-date archive-more">{formatDate(article.receivedAt)}</Table.Td>
      <Table.Td>
        <ArticleStatusBadge status={status} />
      </Table.Td>
      <Table.Td className="archive-count archive-more">{isRead && counts.sentences.toLocaleString('en')}</Table.Td>
      <Table.Td className="archive-count">{isRead && counts.claims.toLocaleString('en')}</Table.Td>
    </Table.Tr>
  );
}

function ArticleTable({ items }: { items: readonly ArticleState[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard.
    <section className="archive" tabIndex={0} aria-label="Articles">
      <Table fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Headline</Table.Th>
            <Table.Th className="archive-more">Outlet</Table.Th>
            <Table.Th className="archive-more">Published</Table.Th>
            <Table.Th className="archive-more">Received</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th className="archive-count archive-more">Sentences</Table.Th>
            <Table.Th className="archive-count">Claims</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <ArticleRow key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function StatusFilter({ status }: { status: ArticleStatus | undefined }) {
  const [, setSearch] = useSearchParams();
  const choose = (value: string): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (isStatus(value)) next.set('status', value);
        else next.delete('status');
        return next;
      },
      { replace: true },
    );
  return (
    <div className="submissions-filters">
      <SegmentedControl
        size="xs"
        aria-label="Status of the articles"
        value={status ?? 'all'}
        onChange={choose}
        data={['all', ...STATUSES]}
      />
    </div>
  );
}

/** Every article that the service has, newest first. */
export function ArticleArchive() {
  const [search] = useSearchParams();
  const given = search.get('status');
  const status = isStatus(given) ? given : undefined;
  const { items, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useArchive(status);
  return (
    <Stack gap="xs" component="section" aria-labelledby="archive-heading">
      <Group justify="space-between" gap="xs">
        <Title order={2} id="archive-heading">
          All articles
        </Title>
        <StatusFilter status={status} />
      </Group>
      {error && <Alert color="red">{error.message}</Alert>}
      {isPending && !error && <Loader role="status" aria-label="Loading the articles" />}
      {items.length > 0 && <ArticleTable items={items} />}
      {items.length === 0 && !isPending && !error && (
        <Text c="dimmed" fz="sm">
          {status === undefined ? 'There are no articles yet. Submit one above.' : `No article is ${status}.`}
        </Text>
      )}
      {hasNextPage && (
        <Group>
          <Button variant="default" onClick={() => fetchNextPage()} loading={isFetchingNextPage}>
            Load more
          </Button>
        </Group>
      )}
    </Stack>
  );
}
