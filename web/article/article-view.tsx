import { Alert, Anchor, Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import type { ArticleState } from '../../schema/article.ts';
import { ProblemAnswer } from '../api/request.ts';
import { ArticleHeader } from './article-header.tsx';
import { ArticleProgress } from './article-progress.tsx';
import { ArticleReading } from './article-reading.tsx';
import { isDone } from './article-states.ts';
import { DeleteArticle } from './delete-article.tsx';
import { useAnnotations, useArticle } from './use-article.ts';
import './article.css';

function Absent({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack align="flex-start">
      <Title order={1}>{title}</Title>
      <Text>{children}</Text>
      <Anchor component={Link} href="/submit">
        To all articles
      </Anchor>
    </Stack>
  );
}

function ExplainSwitch() {
  const [search, setSearch] = useSearchParams();
  const isOn = search.get('explain') === '1';
  const toggle = (): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (isOn) next.delete('explain');
        else next.set('explain', '1');
        return next;
      },
      { replace: true },
    );
  return (
    <Button variant={isOn ? 'light' : 'default'} size="compact-sm" aria-pressed={isOn} onClick={toggle}>
      Explain
    </Button>
  );
}

function Reading({ id }: { id: string }) {
  const [search] = useSearchParams();
  const { data, error, isPending } = useAnnotations(id, true);
  if (isPending) return <Loader role="status" aria-label="Loading the sentences" />;
  if (data) return <ArticleReading annotations={data} isExplained={search.get('explain') === '1'} />;
  return <Alert color="red">{error.message}</Alert>;
}

function KnownArticle({ state, onDeleted }: { state: ArticleState; onDeleted: () => void }) {
  const isRead = isDone(state.status);
  // What a revision said that was superseded is in the graph no more.
  const isShown = isRead && state.supersededBy === undefined;
  const title = state.article.title;
  useEffect(() => {
    if (title) document.title = `${title} – Newsgraph`;
  }, [title]);
  return (
    <Stack gap="lg">
      <ArticleHeader state={state}>
        {isShown && <ExplainSwitch />}
        <DeleteArticle id={state.id} onDeleted={onDeleted} />
      </ArticleHeader>
      {isShown && <Reading id={state.id} />}
      {!isRead && <ArticleProgress state={state} />}
    </Stack>
  );
}

/** One article: where it stands until it is read, and from then on what was read in it. */
export function ArticleView() {
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const [isDeleted, setIsDeleted] = useState(false);
  const { data, error } = useArticle(id);
  const isGone = error instanceof ProblemAnswer && error.problem.status === 404;
  if (isDeleted || (isGone && data)) {
    return <Absent title="This article was deleted">{data?.article.title ?? id}</Absent>;
  }
  if (data) {
    const onDeleted = (): void => {
      setIsDeleted(true);
      queries.removeQueries({ queryKey: ['annotations', id] });
    };
    return <KnownArticle state={data} onDeleted={onDeleted} />;
  }
  if (isGone) return <Absent title="There is no such article">Nobody has posted it, or it was deleted.</Absent>;
  if (error instanceof ProblemAnswer) return <Absent title="There is no such article">{error.message}</Absent>;
  return (
    <>
      <Title order={1}>Article</Title>
      <Loader role="status" aria-label="Loading the article" />
    </>
  );
}
