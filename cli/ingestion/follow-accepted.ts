import { setTimeout as sleep } from 'node:timers/promises';
import { articleState, isFinal } from '../service/follow-article.ts';
import { isPassing, type Patience, reasonOf } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { Origin } from '../sources/article-file.ts';
import type { Ending } from './outcome.ts';

type Accepted = { readonly id: string; readonly origin: Origin };

/** Follows accepted articles to their end while others are still being posted. */
export type Follower = {
  add(article: Accepted): void;
  /** Resolves when every article that was added has ended. */
  finish(): Promise<void>;
  /** Stops asking. */
  abandon(): void;
};

/** Articles are worked about in the order of their coming, so only the oldest few are worth asking about. */
const ASKED_AT_ONCE = 16;
const PAUSE_MS = 300;

export function followAccepted(
  client: ServiceClient,
  patience: Patience,
  onEnding: (ending: Ending) => void,
): Follower {
  let pending: Accepted[] = [];
  let closed = false;

  async function ask({ id, origin }: Accepted): Promise<boolean> {
    try {
      const { status, error } = await articleState(client, id, patience);
      if (!isFinal(status)) return false;
      onEnding({ origin, status, error });
    } catch (error) {
      if (isPassing(error)) throw error;
      onEnding({ origin, status: 'failed', error: reasonOf(error) });
    }
    return true;
  }

  async function follow(): Promise<void> {
    while (!closed || pending.length > 0) {
      const oldest = pending.slice(0, ASKED_AT_ONCE);
      const ended = await Promise.all(oldest.map(ask));
      const gone = new Set(oldest.filter((_, at) => ended[at]));
      pending = pending.filter((article) => !gone.has(article));
      if (gone.size === 0) await sleep(PAUSE_MS);
    }
  }

  const following = follow();
  // The failure is thrown by `finish`; until somebody waits there, it must not end the process.
  following.catch(() => undefined);
  return {
    add: (article) => pending.push(article),
    finish: () => {
      closed = true;
      return following;
    },
    abandon: () => {
      closed = true;
      pending = [];
    },
  };
}
