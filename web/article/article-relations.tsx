import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ArticleRevision, ArticleState } from '../../schema/article.ts';
import { ArticleLink } from './article-link.tsx';
import { formatDate } from './format-times.ts';

function Revision({ revision, shown }: { revision: ArticleRevision; shown: string }) {
  const { id, revision: number, publishedAt, receivedAt } = revision;
  const words = `Revision ${number}, ${publishedAt ? `published ${formatDate(publishedAt)}, ` : ''}received ${formatDate(receivedAt)}`;
  if (id === shown) return <span aria-current="true">{words}: this one</span>;
  return (
    <Anchor component={Link} href={`/articles/${id}`} fz="sm">
      {words}
    </Anchor>
  );
}

function Revisions({ id, revisions }: { id: string; revisions: readonly ArticleRevision[] }) {
  return (
    <section aria-label="Revisions">
      <Text fz="sm">What stood at this address, oldest first; the newest alone says anything:</Text>
      <ol className="revisions">
        {revisions.map((revision) => (
          <li key={revision.id}>
            <Revision revision={revision} shown={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How an article stands to others: which one it reprints, and which ones stood at its address before and after it. */
export function ArticleRelations({ state: { id, duplicateOf, supersededBy, revisions } }: { state: ArticleState }) {
  return (
    <>
      {supersededBy !== undefined && (
        <Alert color="gray" variant="light" p="xs">
          Superseded by <ArticleLink id={supersededBy} />. What this revision said has left the graph.
        </Alert>
      )}
      {duplicateOf !== undefined && (
        <Text fz="sm">
          A reprint of <ArticleLink id={duplicateOf} />: both count as one source.
        </Text>
      )}
      {revisions && <Revisions id={id} revisions={revisions} />}
    </>
  );
}
