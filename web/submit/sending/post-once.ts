import type { RowNews } from '../session/submissions.ts';
import { explainRefusal, isPassingStatus, type LineAnswer, outcomeOf } from './post-outcome.ts';
import type { Postable } from './take-batch.ts';

export type PostParts = {
  /** Posts articles, each a line of JSON, and gives an answer to each, in order. */
  post: (lines: readonly string[], signal: AbortSignal) => AsyncIterable<LineAnswer>;
  /** Whether an error of `post` may well be gone at the next attempt. */
  isPassing: (error: unknown) => boolean;
};

/** An article on its way, and its row. */
export type Item = Postable & { readonly key: number };
/** What one request leaves to be posted again, and why. */
export type Remainder = { readonly left: readonly Item[]; readonly reason?: string };

function toNews(answer: LineAnswer): RowNews {
  const outcome = outcomeOf(answer);
  if (outcome.kind === 'refused') return { state: 'refused', reason: explainRefusal(outcome.problem) };
  const { receipt, isKnown } = outcome;
  // Of what was known already, an event may have told something newer: it is asked for.
  return { state: receipt.status, id: receipt.id, isKnown, ...(isKnown ? { heardAt: 0 } : {}) };
}

/** Posts articles in one request and tells what became of each; what may pass is left to be posted again. */
export async function postOnce(
  items: readonly Item[],
  { post, isPassing }: PostParts,
  settle: (item: Item, news: RowNews) => void,
  signal: AbortSignal,
): Promise<Remainder> {
  const again: Item[] = [];
  let reason = 'The service ended its answer early.';
  let answered = 0;
  try {
    const lines = items.map(({ line }) => line);
    for await (const answer of post(lines, signal)) {
      const item = items[answered];
      if (!item) break;
      answered += 1;
      if (!('accepted' in answer) && isPassingStatus(answer.status)) {
        again.push(item);
        reason = answer.detail;
      } else settle(item, toNews(answer));
    }
  } catch (error) {
    reason = (error as Error).message;
    if (!signal.aborted && !isPassing(error)) {
      for (const item of items.slice(answered)) settle(item, { state: 'refused', reason });
      return { left: again };
    }
  }
  return { left: [...again, ...items.slice(answered)], reason };
}
