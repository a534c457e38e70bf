import { type Endurance, endure, isPassing, type Patience } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { ServiceError } from '../service/service-error.ts';
import type { Postable } from './make-batches.ts';
import type { Outcome } from './outcome.ts';
import { type LineAnswer, readAnswers } from './read-answers.ts';

type OnOutcome = (outcome: Outcome) => void;

function toOutcome({ origin, bytes }: Postable, answer: LineAnswer): Outcome {
  if ('problem' in answer) return { origin, bytes, kind: 'refused', reason: answer.problem.message };
  return { origin, bytes, kind: answer.accepted ? 'queued' : 'known', id: answer.id, status: answer.status };
}

/** What one request leaves to be posted again, and why. */
type Remainder = { readonly left: readonly Postable[]; readonly error?: unknown };

async function postOnce(
  client: ServiceClient,
  batch: readonly Postable[],
  onOutcome: OnOutcome,
  endurance: Endurance,
): Promise<Remainder> {
  const content = `${batch.map(({ line }) => line).join('\n')}\n`;
  const again: Postable[] = [];
  let busy: unknown;
  let answered = 0;
  try {
    const response = await client.send('POST', '/v1/articles', { type: 'application/x-ndjson', content });
    for await (const answer of readAnswers(response)) {
      const posted = batch[answered];
      if (posted === undefined) break;
      answered += 1;
      if ('problem' in answer && isPassing(answer.problem)) {
        again.push(posted);
        busy = answer.problem;
      } else {
        endurance.progress();
        onOutcome(toOutcome(posted, answer));
      }
    }
    if (answered < batch.length) busy ??= new ServiceError(502, 'the service ended its answer early');
  } catch (error) {
    busy = error;
  }
  return { left: [...again, ...batch.slice(answered)], error: busy };
}

/**
 * Posts a batch as one NDJSON stream, and again whatever was not answered for a cause that passes. Posting an article
 * twice is harmless: its id is made of its content. Throws when patience ends or the whole request is refused.
 */
export async function postBatch(
  client: ServiceClient,
  batch: readonly Postable[],
  patience: Patience,
  onOutcome: OnOutcome,
): Promise<void> {
  const endurance = endure(patience);
  let left = batch;
  for (;;) {
    const remainder = await postOnce(client, left, onOutcome, endurance);
    if (remainder.left.length === 0) return;
    left = remainder.left;
    await endurance.rest(remainder.error);
  }
}
