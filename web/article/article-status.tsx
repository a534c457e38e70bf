import { Badge } from '@mantine/core';
import type { ArticleStatus } from '../../schema/article.ts';

const COLORS: Readonly<Record<ArticleStatus, string>> = {
  queued: 'gray',
  active: 'blue',
  completed: 'green',
  failed: 'red',
  duplicate: 'grape',
};

/** Where an article stands, in the word of the API. */
export function ArticleStatusBadge({ status }: { status: ArticleStatus }) {
  return (
    <Badge variant="light" color={COLORS[status]} tt="none" fw={600} miw="max-content">
      {status}
    </Badge>
  );
}
