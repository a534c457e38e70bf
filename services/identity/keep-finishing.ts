import type { Driver } from 'neo4j-driver';
import { finishPending } from '../graph/write/identity/finish-pending.ts';
import type { Logger } from '../logger.ts';
import { repeatEvery } from '../repeat.ts';

const EVERY_MS = 30_000;

/**
 * Finishes what decisions have left to do, now and every half a minute: whoever took one may have died, or Neo4j may
 * have gone away before the last article was written anew. Where nothing is left, that is one question. Returns what
 * ends it.
 */
export function keepFinishing(graph: Driver, logger: Logger): () => void {
  const stopping = new AbortController();
  const stop = repeatEvery(EVERY_MS, () =>
    finishPending(graph, stopping.signal).catch((error: Error) => {
      if (!stopping.signal.aborted) logger.warn({ reason: error.message }, 'articles are still to be written anew');
    }),
  );
  return () => {
    stopping.abort();
    stop();
  };
}
