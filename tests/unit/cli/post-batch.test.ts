import { afterEach, describe, expect, test } from '@jest/globals';
import type { Postable } from '../../../cli/ingestion/make-batches.ts';
import type { Outcome } from '../../../cli/ingestion/outcome.ts';
import { postBatch } from '../../../cli/ingestion/post-batch.ts';
import { createClient } from '../../../cli/service/service-client.ts';
import { type ArticleServer, answerLines, type Behaviour, sendJson, startArticleServer } from './article-server.ts';

const PATIENCE = { patienceMs: 3000, firstDelayMs: 5, longestDelayMs: 20 };
const batch: Postable[] = ['a', 'b', 'c'].map((text, at) => ({
  origin: { file: 'in.ndjson', line: at + 1 },
  bytes: 10,
  line: JSON.stringify({ text }),
}));
const textsOf = (body: string): string[] =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);
const accept = (text: string) => ({ line: 1, id: `art_${text}`, status: 'queued', accepted: true });

let server: ArticleServer | undefined;
afterEach(() => server?.close());

async function post(behave: Behaviour, patience = PATIENCE): Promise<Outcome[]> {
  server = await startArticleServer(behave);
  const outcomes: Outcome[] = [];
  await postBatch(createClient({ url: server.url, key: 'secret' }), batch, patience, (outcome) =>
    outcomes.push(outcome),
  );
  return outcomes;
}
const summaryOf = (outcomes: Outcome[]): string[] =>
  outcomes.map(
    (outcome) => `${outcome.origin.line} ${outcome.kind}${outcome.kind === 'refused' ? ` ${outcome.reason}` : ''}`,
  );

describe('posting a batch as a stream of lines', () => {
  test('gives one outcome a line, with what was queued, known and refused', async () => {
    const outcomes = await post((_received, response) => {
      const problem = {
        type: 'x',
        title: 'Bad',
        status: 400,
        detail: 'No text.',
        errors: [{ path: '/text', message: 'is missing' }],
      };
      const known = { line: 2, id: 'art_b', status: 'completed', accepted: false };
      response.writeHead(200).end(answerLines([accept('a'), known, { line: 3, ...problem }]));
    });
    expect(summaryOf(outcomes)).toEqual(['1 queued', '2 known', '3 refused No text. (/text is missing)']);
    expect(server?.received[0]).toMatchObject({ path: '/v1/articles', authorization: 'Bearer secret' });
  });

  test('waits as long as Retry-After says and posts again', async () => {
    const started = Date.now();
    const outcomes = await post(({ body }, response, attempt) => {
      if (attempt === 0)
        sendJson(response, 503, { title: 'Busy', status: 503, detail: 'Busy.' }, { 'retry-after': '1' });
      else response.writeHead(200).end(answerLines(textsOf(body).map(accept)));
    });
    expect(summaryOf(outcomes)).toEqual(['1 queued', '2 queued', '3 queued']);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
  });

  test('posts only the unanswered lines again when the connection breaks within the answer', async () => {
    const outcomes = await post(({ body }, response, attempt) => {
      if (attempt > 0) return void response.writeHead(200).end(answerLines(textsOf(body).map(accept)));
      response.writeHead(200).write(answerLines([accept('a')]), () => setTimeout(() => response.destroy(), 30));
    });
    expect(summaryOf(outcomes)).toEqual(['1 queued', '2 queued', '3 queued']);
    expect(textsOf(server?.received[1]?.body ?? '')).toEqual(['b', 'c']);
  });

  test('posts a line again that is told that the backlog is full', async () => {
    const outcomes = await post(({ body }, response, attempt) => {
      const answers = textsOf(body).map((text) =>
        attempt === 0 && text === 'b' ? { line: 2, title: 'Full', status: 503, detail: 'Full.' } : accept(text),
      );
      response.writeHead(200).end(answerLines(answers));
    });
    expect(summaryOf(outcomes)).toEqual(['1 queued', '3 queued', '2 queued']);
    expect(textsOf(server?.received[1]?.body ?? '')).toEqual(['b']);
  });

  test('posts the rest again when the answer ends early', async () => {
    const outcomes = await post(({ body }, response) => {
      response.writeHead(200).end(answerLines(textsOf(body).slice(0, 1).map(accept)));
    });
    expect(summaryOf(outcomes)).toEqual(['1 queued', '2 queued', '3 queued']);
  });

  test('does not repeat what will never be taken', async () => {
    const refused = post((_received, response) =>
      sendJson(response, 401, { title: 'A key is required', status: 401, detail: 'This key is not known.' }),
    );
    await expect(refused).rejects.toThrow('This key is not known.');
    expect(server?.received).toHaveLength(1);
  });

  test('gives up when patience ends without any success', async () => {
    const gone = post((_received, response) => void response.destroy(), { ...PATIENCE, patienceMs: 200 });
    await expect(gone).rejects.toThrow('fetch failed');
    expect(server?.received.length).toBeGreaterThan(2);
  });
});
