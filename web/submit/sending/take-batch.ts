import type { Source } from '../files/article-file.ts';

/** A source that can be posted, and the line that posts it. */
export type Postable = {
  readonly name: string;
  readonly title?: string;
  readonly bytes: number;
  readonly line: string;
};
export type Unpostable = Source & { readonly problem: string };

/** Small enough to hold and to post again after a broken connection, large enough to need few requests. */
const MOST_ARTICLES = 100;
const MOST_CHARACTERS = 2_000_000;

/**
 * The next articles for one request, none when there are no more. What is no article is handed to `onProblem` in passing.
 * The last one may go beyond the limit: it was read already.
 */
export async function takeBatch(
  sources: AsyncIterator<Source>,
  onProblem: (source: Unpostable) => void,
  signal: AbortSignal,
): Promise<Postable[]> {
  const batch: Postable[] = [];
  let characters = 0;
  while (batch.length < MOST_ARTICLES && characters < MOST_CHARACTERS && !signal.aborted) {
    const { value, done } = await sources.next();
    if (done) break;
    if ('problem' in value) {
      onProblem(value);
      continue;
    }
    const line = JSON.stringify(value.submission);
    characters += line.length;
    const { title } = value.submission;
    batch.push({ name: value.name, ...(typeof title === 'string' ? { title } : {}), bytes: value.bytes, line });
  }
  return batch;
}
