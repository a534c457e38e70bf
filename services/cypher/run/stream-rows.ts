import type { Result } from 'neo4j-driver';
import { fromCypherValue } from '../../graph/cypher-values.ts';
import { createPortions } from './portions.ts';

/** The rows of a result as they come, each a list of JSON values. */
export type RowStream = {
  readonly columns: Promise<readonly string[]>;
  readonly portions: AsyncIterable<unknown[][]>;
  /** Asks for no more. To be called before the session is closed. */
  readonly stop: () => void;
};

/**
 * Reads a result in portions, and has Neo4j wait while `most` rows are waiting for their reader.
 *
 * Not with the driver's own iterator: when its session is closed on the way, it may still ask for more behind the RESET. Neo4j
 * then breaks the connection, which by then belongs to somebody else's query. `_subscribe` is what that iterator is made
 * of; it can be told to stop.
 */
export function streamRows(result: Result, most: number): RowStream {
  let isStopped = false;
  let pause: () => void = () => undefined;
  let resume: () => void = () => undefined;
  const portions = createPortions<unknown[]>(most, {
    pause: () => pause(),
    resume: () => {
      if (!isStopped) resume();
    },
  });
  const columns = new Promise<readonly string[]>((resolve, reject) => {
    const subscribed = result._subscribe({
      onKeys: resolve,
      onNext: (record) => portions.push(Array.from(record.values(), fromCypherValue)),
      onCompleted: portions.end,
      onError: (error) => {
        reject(error);
        portions.fail(error);
      },
    });
    subscribed.then(
      (source) => {
        pause = () => source.pause();
        resume = () => source.resume();
        if (isStopped) pause();
      },
      // Told to `onError` too.
      () => undefined,
    );
  });
  return {
    columns,
    portions: portions.read,
    stop() {
      isStopped = true;
      pause();
    },
  };
}
