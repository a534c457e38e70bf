import { type Patience, persist } from '../cli/service/patience.ts';
import type { ServiceClient } from '../cli/service/service-client.ts';
import { ServiceError } from '../cli/service/service-error.ts';

/**
 * Withdraws an article as a client should, wherever it is: until the service says that it is gone. That there is no such article is
 * as good an answer, because the one before may have been cut off.
 */
export async function withdrawArticle(client: ServiceClient, id: string, patience: Patience): Promise<void> {
  try {
    await persist(() => client.send('DELETE', `/v1/articles/${id}`), patience);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status !== 404) throw error;
  }
}
