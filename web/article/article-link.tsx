import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ArticleState } from '../../schema/article.ts';
import { requestJson } from '../api/request.ts';

/** An article by its headline, and whose it is; by its id until that is known. */
export function ArticleLink({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['article', id],
    queryFn: ({ signal }) => requestJson<ArticleState>(`/v1/articles/${encodeURIComponent(id)}`, { signal }),
  });
  const { title = id, publisher } = data?.article ?? {};
  return (
    <>
      <Anchor component={Link} href={`/articles/${id}`} fz="sm">
        <bdi>{title}</bdi>
      </Anchor>
      {publisher && (
        <>
          {' '}
          (<bdi>{publisher}</bdi>)
        </>
      )}
    </>
  );
}
