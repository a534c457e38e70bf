import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ArticleEvent } from '../../../schema/events.ts';
import { useServiceEvent, useStreamState } from '../../api/service-events.tsx';
import { askStates } from './ask-state.ts';
import { submissions } from './kept-submissions.ts';
import type { SubmissionRow } from './submission-row.ts';

// Events may be lost when many come at once; whatever is silent for so long is asked for.
const SILENT_MS = 15_000;
const LOOK_EVERY_MS = 3000;
const MOST_AT_ONCE = 30;

/** What was submitted in this session, kept up to date by events, and by questions where events may have been missed. */
export function useSubmissions(): readonly SubmissionRow[] {
  const stream = useStreamState();
  useServiceEvent<ArticleEvent>(
    'article',
    useCallback((event: ArticleEvent) => submissions.hear(event), []),
  );
  useEffect(() => {
    if (stream !== 'open') return;
    const ended = new AbortController();
    // Nobody listened until now.
    submissions.doubt();
    const catchUp = askStates(submissions, submissions.silentSince(1), ended.signal);
    const timer = setInterval(async () => {
      await catchUp;
      const silent = submissions.silentSince(Date.now() - SILENT_MS).slice(0, MOST_AT_ONCE);
      await askStates(submissions, silent, ended.signal);
    }, LOOK_EVERY_MS);
    return () => {
      ended.abort();
      clearInterval(timer);
    };
  }, [stream]);
  return useSyncExternalStore(submissions.subscribe, submissions.shown);
}
