import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ArticleState, StageTimings } from '../../schema/article.ts';
import { ArticleRelations } from './article-relations.tsx';
import { isDone } from './article-states.ts';
import { ArticleStatusBadge } from './article-status.tsx';
import { countOf, formatDate, formatDuration } from './format-times.ts';

function Timings({ timings }: { timings: StageTimings }) {
  const stages = Object.entries(timings);
  if (stages.length === 0) return null;
  const total = stages.reduce((sum, [, ms]) => sum + ms, 0);
  return (
    <details className="timings">
      <summary>read in {formatDuration(total)}</summary>
      <table>
        <caption>Time per stage</caption>
        <tbody>
          {stages.map(([stage, ms]) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              <td>{formatDuration(ms)}</td>
              <td aria-hidden="true">
                <span className="timings-bar" style={{ width: `${Math.max(1, (100 * ms) / total)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

// The service takes no other addresses; one that came in otherwise is shown and leads nowhere.
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

function Origin({ article }: { article: ArticleState['article'] }) {
  const { publisher, publishedAt, receivedAt, url } = article;
  return (
    <Group gap="2px 10px" c="dimmed" fz="sm" className="article-origin">
      {publisher && (
        <span>
          <bdi>{publisher}</bdi>
        </span>
      )}
      {publishedAt && <time dateTime={publishedAt}>published {formatDate(publishedAt)}</time>}
      <time dateTime={receivedAt}>received {formatDate(receivedAt)}</time>
      {url && isWebAddress(url) && (
        <Anchor href={url} target="_blank" rel="noreferrer" fz="sm" className="article-url">
          {new URL(url).host}
        </Anchor>
      )}
    </Group>
  );
}

type ArticleHeaderProps = { state: ArticleState; children: ReactNode };

/** What is known of an article besides its text; `children` are what can be done with it. */
export function ArticleHeader({ state, children }: ArticleHeaderProps) {
  const { article, status, counts, timings, supersededBy } = state;
  const isRead = isDone(status) && supersededBy === undefined;
  return (
    <Stack gap={6} component="header">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={1} dir="auto" className="article-title">
          {article.title ?? 'Article without a headline'}
        </Title>
        <Group gap="xs">{children}</Group>
      </Group>
      <Origin article={article} />
      <Group gap="4px 10px" align="flex-start" fz="sm">
        <ArticleStatusBadge status={status} />
        {isRead && (
          <Text fz="sm">
            {countOf(counts.sentences, 'sentence')} · {countOf(counts.entities, 'entity', 'entities')} ·{' '}
            {countOf(counts.claims, 'claim')}
          </Text>
        )}
        {isRead && <Timings timings={timings} />}
      </Group>
      <ArticleRelations state={state} />
    </Stack>
  );
}
