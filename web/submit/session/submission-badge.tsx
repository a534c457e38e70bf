import { Badge } from '@mantine/core';
import { ArticleStatusBadge } from '../../article/article-status.tsx';
import type { SubmissionState } from './submission-row.ts';

/** Where a submitted article stands, also before the service has it and after it is gone. */
export function SubmissionBadge({ state }: { state: SubmissionState }) {
  if (state !== 'sending' && state !== 'refused' && state !== 'gone') return <ArticleStatusBadge status={state} />;
  return (
    <Badge
      variant={state === 'refused' ? 'outline' : 'light'}
      color={state === 'refused' ? 'red' : 'gray'}
      tt="none"
      miw="max-content"
      fw={600}
    >
      {state === 'gone' ? 'deleted' : state}
    </Badge>
  );
}
