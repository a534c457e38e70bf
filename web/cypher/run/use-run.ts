import { useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { ProblemAnswer, requestJson } from '../../api/request.ts';
import { useSessionKey } from '../../api/session-key.ts';
import { CANCELLED } from '../history/history.ts';
import { remember } from '../history/history-store.ts';
import { describeProblem, type Failure, SERVICE_AWAY } from './failure.ts';
import { type Question, requestFor } from './question.ts';

/** How the last question stands. */
export type RunState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly question: Question; readonly since: number }
  | { readonly status: 'done'; readonly question: Question; readonly answer: CypherAnswer }
  | { readonly status: 'failed'; readonly question: Question; readonly failure: Failure }
  | { readonly status: 'cancelled'; readonly question: Question };

export type Run = { state: RunState; ask: (question: Question) => void; cancel: () => void };

const failureOf = (error: unknown): Failure =>
  error instanceof ProblemAnswer ? describeProblem(error.problem) : SERVICE_AWAY;

async function fetchAnswer(question: Question, signal: AbortSignal): Promise<RunState> {
  const { path, body } = requestFor(question);
  try {
    return { status: 'done', question, answer: await requestJson(path, { method: 'POST', body, signal }) };
  } catch (error) {
    return signal.aborted
      ? { status: 'cancelled', question }
      : { status: 'failed', question, failure: failureOf(error) };
  }
}

function rememberEnd(state: RunState): void {
  if (state.status === 'idle' || state.status === 'running') return;
  const entry = { id: crypto.randomUUID(), at: new Date().toISOString(), question: state.question };
  if (state.status === 'cancelled') remember({ ...entry, error: CANCELLED });
  else if (state.status === 'failed') remember({ ...entry, error: state.failure.detail });
  else {
    const { truncated, stats } = state.answer;
    remember({ ...entry, rows: stats.rows, ms: stats.ms, ...(truncated && { truncated }) });
  }
}

const lacksKey = (state: RunState): state is RunState & { status: 'failed' } =>
  state.status === 'failed' && state.failure.problem?.status === 401;

/** Asks one question at a time: a new one ends the one before, in the service as well. */
export function useRun(): Run {
  const [state, setState] = useState<RunState>({ status: 'idle' });
  const current = useRef<AbortController>(undefined);
  const ask = (question: Question): void => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setState({ status: 'running', question, since: performance.now() });
    void fetchAnswer(question, controller.signal).then((ended) => {
      rememberEnd(ended);
      // Whoever asked anew no longer wants to hear of this one.
      if (current.current === controller) setState(ended);
    });
  };
  useEffect(() => () => current.current?.abort(), []);

  const key = useSessionKey();
  const [keyBefore, setKeyBefore] = useState(key);
  useEffect(() => {
    if (key === keyBefore) return;
    setKeyBefore(key);
    if (key !== null && lacksKey(state)) ask(state.question);
  });
  return { state, ask, cancel: () => current.current?.abort() };
}
