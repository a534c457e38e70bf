import type { Source, Submission } from '../sources/article-file.ts';

/** A source that can be posted, and the line that posts it. */
export type Postable = Pick<Source, 'origin' | 'bytes'> & { readonly line: string };

export type BatchLimits = { readonly articles: number; readonly characters: number };

/** Small enough to hold twice and to post again after a broken connection, large enough to need few requests. */
export const BATCH_LIMITS: BatchLimits = { articles: 100, characters: 2_000_000 };

const toLine = (submission: Submission): string => JSON.stringify(submission);

/** Groups sources into requests. What is no article is handed to `onProblem` in passing. */
export async function* makeBatches(
  sources: AsyncIterable<Source>,
  limits: BatchLimits,
  onProblem: (source: Source & { problem: string }) => void,
): AsyncGenerator<Postable[]> {
  let batch: Postable[] = [];
  let characters = 0;
  for await (const source of sources) {
    if ('problem' in source) {
      onProblem(source);
      continue;
    }
    const line = toLine(source.submission);
    if (batch.length === limits.articles || (batch.length > 0 && characters + line.length > limits.characters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push({ origin: source.origin, bytes: source.bytes, line });
    characters += line.length;
  }
  if (batch.length > 0) yield batch;
}
