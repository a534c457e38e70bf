import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../../schema/problem.ts';
import { postArticle } from '../sending/post-article.ts';
import type { PostOutcome } from '../sending/post-outcome.ts';
import { submissions } from '../session/kept-submissions.ts';
import { type Draft, type DraftErrors, EMPTY_DRAFT, errorsOf, nameOfDraft, toSubmission } from './article-draft.ts';

// What is being typed outlives the view, so that a look at another one loses nothing.
let kept: Draft = EMPTY_DRAFT;

type Taken = PostOutcome & { kind: 'taken' };

/** The draft and its way to the service: refused, it stays with what is wrong; taken, it makes room for the next. */
export function useDraft() {
  const [draft, setDraft] = useState(kept);
  const [problem, setProblem] = useState<Problem>();
  const [taken, setTaken] = useState<Taken>();
  const change = (news: Partial<Draft>): void => {
    kept = { ...draft, ...news };
    setDraft(kept);
  };
  const post = useMutation({
    mutationFn: () => postArticle(toSubmission(draft)),
    onMutate: () => setTaken(undefined),
    onSuccess: (outcome) => {
      setProblem(outcome.kind === 'refused' ? outcome.problem : undefined);
      if (outcome.kind === 'refused') return;
      const { receipt, isKnown } = outcome;
      submissions.add({ name: nameOfDraft(draft), state: receipt.status, id: receipt.id, isKnown });
      setTaken(outcome);
      kept = EMPTY_DRAFT;
      setDraft(kept);
    },
  });
  const errors: DraftErrors = problem ? errorsOf(problem) : {};
  return {
    draft,
    change,
    submit: () => post.mutate(),
    isPending: post.isPending,
    error: post.error,
    problem,
    errors,
    taken,
  };
}
