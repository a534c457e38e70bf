import { afterEach, describe, expect, test } from '@jest/globals';
import { makeBatches } from '../../../cli/ingestion/make-batches.ts';
import { runIngestion } from '../../../cli/ingestion/run-ingestion.ts';
import { countEnding, countOutcome, emptySummary, formatSummary } from '../../../cli/ingestion/summary.ts';
import { createClient } from '../../../cli/service/service-client.ts';
import type { Source } from '../../../cli/sources/article-file.ts';
import { type ArticleServer, answerLines, type Behaviour, sendJson, startArticleServer } from './article-server.ts';

const PATIENCE = { patienceMs: 2000, firstDelayMs: 5, longestDelayMs: 20 };
let server: ArticleServer | undefined;
afterEach(() => server?.close());

async function* sourcesOf(texts: readonly (string | undefined)[]): AsyncGenerator<Source> {
  for (const [at, text] of texts.entries()) {
    const place = { origin: { file: 'in.ndjson', line: at + 1 }, bytes: 1 };
    yield text === undefined ? { ...place, problem: 'not JSON' } : { ...place, submission: { text } };
  }
}

/** Accepts every article; one whose text is "bad" fails later, and each is active the first time that it is asked about. */
const work: Behaviour = ({ method, path, body }, response, attempt) => {
  if (method === 'POST') {
    const texts = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text as string);
    response
      .writeHead(200)
      .end(answerLines(texts.map((text) => ({ id: `art_${text}`, status: 'queued', accepted: true }))));
    return;
  }
  const failed = path.endsWith('art_bad');
  const state = failed ? { status: 'failed', error: 'Out of time.' } : { status: 'completed' };
  sendJson(response, 200, attempt === 0 ? { status: 'active' } : state);
};

async function ingest(texts: readonly (string | undefined)[], behave: Behaviour, wait: boolean): Promise<string> {
  server = await startArticleServer(behave);
  const summary = emptySummary();
  await runIngestion(sourcesOf(texts), {
    client: createClient({ url: server.url }),
    concurrency: 3,
    wait,
    patience: PATIENCE,
    onOutcome: (outcome) => countOutcome(summary, outcome),
    onPosted: () => undefined,
    onEnding: (ending) => countEnding(summary, ending),
  });
  return formatSummary(summary, wait);
}

describe('an ingestion', () => {
  test('sees every article to its end and groups what went wrong', async () => {
    const report = await ingest(['a', undefined, 'bad', 'b', undefined], work, true);
    expect(report.split('\n')).toEqual([
      '3 queued, 0 already known, 2 refused; 2 completed, 1 failed',
      'refused: not JSON (2)',
      '    in.ndjson:2',
      '    in.ndjson:5',
      'failed: Out of time. (1)',
      '    in.ndjson:3',
    ]);
  });

  test('ends when all is queued, without --wait', async () => {
    const texts = Array.from({ length: 1001 }, (_, at) => `t${at}`);
    expect(await ingest(texts, work, false)).toBe('1001 queued, 0 already known, 0 refused');
    const posts = server?.received.filter(({ method }) => method === 'POST') ?? [];
    expect(posts).toHaveLength(server?.received.length ?? 0);
    expect(posts).toHaveLength(11);
  });

  test('breaks off with the reason when the service refuses the whole', async () => {
    const refuse: Behaviour = (_received, response) => sendJson(response, 403, { status: 403, title: 'Not allowed' });
    await expect(ingest(['a'], refuse, true)).rejects.toThrow('Not allowed');
  });
});

test('batches keep within both limits and hold a larger article alone', async () => {
  const sizes: number[][] = [];
  const texts = ['a'.repeat(10), 'b'.repeat(10), 'c'.repeat(200), 'd', 'e', 'f', 'g'];
  const limits = { articles: 3, characters: 60 };
  for await (const batch of makeBatches(sourcesOf(texts), limits, () => undefined))
    sizes.push(batch.map(({ line }) => line.length));
  expect(sizes).toEqual([[21, 21], [211], [12, 12, 12], [12]]);
});
