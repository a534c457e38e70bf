import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FailedArticle, ServiceStatus } from '../../../schema/status.ts';
import { formatCount, formatMoment } from '../format.ts';
import { Panel } from '../panel.tsx';
import { ScrollRegion } from '../tables/scroll-region.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { type FailureActions, failureKey, useFailureActions } from './use-failure-actions.ts';

type ItemProps = { failure: FailedArticle; at: string; actions: FailureActions; onDelete: () => void };

function FailureItem({ failure, at, actions, onDelete }: ItemProps) {
  const { id, title = id, error, attempts, failedAt } = failure;
  const isBusy = actions.busy.has(failureKey(failure));
  return (
    <li className="workers-failure">
      <Anchor component={Link} href={`/articles/${id}`} size="sm" fw={500} className="workers-failure-title">
        {title}
      </Anchor>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          className="workers-action"
          variant="default"
          loading={isBusy}
          aria-label={`Retry ${title}`}
          onClick={() => void actions.retry([failure])}
        >
          Retry
        </Button>
        <Button
          size="compact-xs"
          className="workers-action"
          variant="subtle"
          color="red"
          disabled={isBusy}
          aria-label={`Delete ${title}`}
          onClick={onDelete}
        >
          Delete
        </Button>
      </Group>
      <div className="workers-failure-reason">
        {error}{' '}
        <span className="workers-note workers-whole">
          <time dateTime={failedAt}>{formatMoment(new Date(failedAt), new Date(at))}</time>, {attempts}{' '}
          {attempts === 1 ? 'attempt' : 'attempts'}
        </span>
      </div>
    </li>
  );
}

/** The last articles whose attempts are used up, and what can be done about them. */
export function FailuresPanel({ status: { at, failures, queue } }: { status: ServiceStatus }) {
  const actions = useFailureActions();
  const [deleting, setDeleting] = useState<FailedArticle>();
  const shown = failures.filter((failure) => !actions.done.has(failureKey(failure)));
  const idle = shown.filter((failure) => !actions.busy.has(failureKey(failure)));
  const all = queue?.failed ?? shown.length;
  return (
    <Panel
      title="Last failures"
      className="workers-panel-long"
      note={
        all > shown.length && shown.length > 0 ? `${shown.length} of ${formatCount(all)}` : formatCount(shown.length)
      }
      actions={
        shown.length > 0 && (
          <Button
            size="compact-xs"
            className="workers-action"
            variant="default"
            disabled={idle.length === 0}
            onClick={() => void actions.retry(idle)}
          >
            Retry all shown
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Text size="sm">{queue === null ? 'Redis does not say.' : 'No article has failed.'}</Text>
      ) : (
        <ScrollRegion label="Last failures">
          <ul className="workers-failures">
            {shown.map((failure) => (
              <FailureItem
                key={failureKey(failure)}
                failure={failure}
                at={at}
                actions={actions}
                onDelete={() => setDeleting(failure)}
              />
            ))}
          </ul>
        </ScrollRegion>
      )}
      <DeleteDialog
        failure={deleting}
        onClose={() => setDeleting(undefined)}
        onConfirm={(failure) => void actions.remove(failure)}
      />
    </Panel>
  );
}
