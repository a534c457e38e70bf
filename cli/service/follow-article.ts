import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleState, ArticleStatus } from '../../schema/article.ts';
import { DEFAULT_PATIENCE, type Patience, persist } from './patience.ts';
import type { ServiceClient } from './service-client.ts';

/** Nothing further happens to an article in one of these. */
export const isFinal = (status: ArticleStatus): boolean => status !== 'queued' && status !== 'active';

export const articleState = (
  client: ServiceClient,
  id: string,
  patience: Patience = DEFAULT_PATIENCE,
): Promise<ArticleState> => persist(() => client.getJson(`/v1/articles/${encodeURIComponent(id)}`), patience);

/** Resolves once the article is worked, with its last state; throws when that takes longer than `withinMs`. */
export async function followArticle(client: ServiceClient, id: string, withinMs: number): Promise<ArticleState> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const state = await articleState(client, id);
    if (isFinal(state.status)) return state;
    if (Date.now() > deadline) throw new Error(`still ${state.status} after ${Math.round(withinMs / 1000)} s`);
    await sleep(200);
  }
}
