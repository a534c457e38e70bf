import { isPassing, type Patience, persist, reasonOf } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';

export type Received = { readonly lines: number; readonly bytes: number };

const NEW_LINE = 10;

function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) lines += 1;
  return lines;
}

async function openExport(client: ServiceClient, patience: Patience): Promise<Response> {
  try {
    return await persist(() => client.send('GET', '/v1/graph/export'), patience);
  } catch (error) {
    if (!isPassing(error)) throw error;
    throw new Error(
      `${client.url} gives no export: ${reasonOf(error)}. Start the service with \`npm start\`, or name another with --url.`,
    );
  }
}

/**
 * The export as it comes, with `onProgress` told after each part. A service that is away or busy is waited for; an export that
 * broke off is not taken up again, because the graph may be another one by then: it throws with how far it came.
 */
export async function* receiveExport(
  client: ServiceClient,
  patience: Patience,
  onProgress: (received: Received) => void,
): AsyncGenerator<Uint8Array> {
  const response = await openExport(client, patience);
  let received: Received = { lines: 0, bytes: 0 };
  const parts = response.body?.[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array> | undefined;
    try {
      next = await parts?.next();
    } catch (error) {
      throw new Error(`The export broke off after ${received.lines} lines: ${reasonOf(error)}. Run it again.`);
    }
    if (next === undefined || next.done) return;
    received = { lines: received.lines + countLines(next.value), bytes: received.bytes + next.value.length };
    onProgress(received);
    yield next.value;
  }
}
