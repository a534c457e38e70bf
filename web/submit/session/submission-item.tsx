import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ArticleState } from '../../../schema/article.ts';
import type { ArticleStage } from '../../../schema/stages.ts';
import { requestJson } from '../../api/request.ts';
import { isDone } from '../../article/article-states.ts';
import { countOf, formatDuration } from '../../article/format-times.ts';
import { describeStage } from '../../article/stage-words.ts';
import { retryArticle } from '../../article/use-article.ts';
import { submissions } from './kept-submissions.ts';
import { SubmissionBadge } from './submission-badge.tsx';
import type { SubmissionRow } from './submission-row.ts';

/** What was found in an article; asked for when its row is seen. */
function Findings({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['findings', id],
    queryFn: ({ signal }) => requestJson<ArticleState>(`/v1/articles/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  const { counts, duplicateOf } = data;
  const { sentences, entities, claims } = counts;
  const time = Object.values(data.timings).reduce((sum, ms) => sum + ms, 0);
  return (
    <>
      {countOf(sentences, 'sentence')} · {countOf(entities, 'entity', 'entities')} · {countOf(claims, 'claim')}
      {duplicateOf !== undefined && ' · reprints another article'}
      {time > 0 && ` · read in ${formatDuration(time)}`}
    </>
  );
}

type DetailsProps = { row: SubmissionRow; stage: ArticleStage | undefined };

function Details({ row: { state, id, reason, isKnown }, stage }: DetailsProps) {
  if (state === 'refused' || state === 'failed') return <span className="submission-reason">{reason}</span>;
  return (
    <>
      {isKnown && <span>known before, nothing was queued again</span>}
      {state === 'active' && <span>{stage ? describeStage(stage) : 'a worker has it'}</span>}
      {isDone(state) && id && (
        <span>
          <Findings id={id} />
        </span>
      )}
    </>
  );
}

function Retry({ row: { key, id, name } }: { row: SubmissionRow }) {
  const retry = useMutation({
    mutationFn: () => retryArticle(id ?? ''),
    onSuccess: () => submissions.change(key, { state: 'queued', heardAt: 0 }),
    onError: ({ message }) => submissions.change(key, { reason: message }),
  });
  return (
    <Button
      variant="light"
      size="compact-xs"
      onClick={() => retry.mutate()}
      loading={retry.isPending}
      aria-label={`Try again: ${name}`}
    >
      Try again
    </Button>
  );
}

/** One submitted article: where it stands, what was found in it or why not, and what can be done. */
export function SubmissionItem({ row, stage }: DetailsProps) {
  const { key, name, title, state, id } = row;
  return (
    <>
      <SubmissionBadge state={state} />
      <div className="submission-words">
        <div className="submission-name">
          <bdi>{id && state !== 'gone' ? <Link href={`/articles/${id}`}>{name}</Link> : name}</bdi>
          {title && <bdi className="submission-title">{title}</bdi>}
        </div>
        <div className="submission-details">
          <Details row={row} stage={stage} />
        </div>
      </div>
      <Group gap={4} wrap="nowrap">
        {state === 'failed' && <Retry row={row} />}
        {state !== 'sending' && (
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            fw={500}
            size="compact-xs"
            onClick={() => submissions.remove(key)}
            aria-label={`Remove from the list: ${name}`}
          >
            Remove
          </Button>
        )}
      </Group>
    </>
  );
}
