import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ArticleState } from '../../schema/article.ts';
import { useServiceStatus } from '../api/service-events.tsx';
import { describeStage } from './stage-words.ts';
import { retryArticle } from './use-article.ts';

function Waiting({ id, status }: Pick<ArticleState, 'id' | 'status'>) {
  const service = useServiceStatus();
  const active = service?.active.find((each) => each.id === id);
  const noWorker = service !== undefined && service.workers.length === 0;
  const stage = active?.stage;
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" aria-hidden="true" />
      <Text>
        {status === 'queued'
          ? `It waits in the queue.${noWorker ? ' No worker is running just now.' : ''}`
          : `A worker has it${stage ? `: ${describeStage(stage)}` : ''}.`}{' '}
        This page shows the reading once it is there.
      </Text>
    </Group>
  );
}

function Failed({ id, error, attempts }: ArticleState) {
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryArticle(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['article', id] }),
  });
  return (
    <Alert color="red" title={`It could not be read, after ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}`}>
      <Stack gap="xs" align="flex-start">
        <Text fz="sm" className="article-reason">
          {error ?? 'No reason was given.'}
        </Text>
        <Button size="compact-md" onClick={() => retry.mutate()} loading={retry.isPending}>
          Try again
        </Button>
        {retry.error && <Text fz="sm">{retry.error.message}</Text>}
      </Stack>
    </Alert>
  );
}

/** Where an article stands that is not read yet, live. */
export const ArticleProgress = ({ state }: { state: ArticleState }) =>
  state.status === 'failed' ? <Failed {...state} /> : <Waiting id={state.id} status={state.status} />;
