import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { createArticleGenerator } from '../../../bench/generate/generate-article.ts';
import { type OwnService, type ReadyMessage, startOwnService } from '../../../cli/service/own-service.ts';
import type { ArticleSubmission } from '../../../schema/article.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { openGraph } from '../../../services/graph/driver.ts';
import { findChild } from '../../support/child-processes.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { startApi, startWorker } from '../../support/service.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { exportText } from '../graph/export-text.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

const ARTICLES = 120;
// Enough of each article to find claims in; the faults are the matter here, not the reading.
const CHARACTERS = 1500;
const VICTIMS = ['dist/workers/worker.js', 'redis-server', 'CommunityEntryPoint', 'dist/services/api/server.js'];
const PATIENCE_MS = 120_000;

const generate = createArticleGenerator(7);
const articles: ArticleSubmission[] = Array.from({ length: ARTICLES }, (_, index) => {
  const { title, text, publisher, publishedAt } = generate(index);
  return { title, text: text.slice(0, CHARACTERS), publisher, publishedAt };
});

/** Posts until the article is accepted, as a client should: what was refused or cut off is sent again. */
const postUntilAccepted = (client: Client, article: ArticleSubmission): Promise<string> =>
  waitUntil(
    async () => {
      const answer = await client.post(article).catch(() => undefined);
      return answer && answer.status < 300 && answer.body.id;
    },
    'an article to be accepted',
    PATIENCE_MS,
  );

async function waitForAll(client: Client, ids: string[]): Promise<void> {
  for (const id of ids) {
    await waitUntil(
      async () => (await client.state(id).catch(() => undefined))?.status === 'completed',
      `${id} to be completed`,
      PATIENCE_MS,
    );
  }
}

let calm: string;
let service: OwnService;
let where: ReadyMessage;
let graph: Driver;

beforeAll(async () => {
  const quiet = await openTestGraph();
  const variables = { QUEUE_PREFIX: `test-faults-${process.pid}` };
  const [api, worker] = await Promise.all([startApi(variables), startWorker(variables)]);
  const client = connectClient(api.ready.url ?? '');
  await waitForAll(client, await Promise.all(articles.map((article) => postUntilAccepted(client, article))));
  calm = await exportText(quiet);
  await Promise.all([worker.stop(), api.stop(), quiet.close()]);
  // Articles of a dead worker go to the next one when their locks end.
  process.env.JOB_LOCK_MS = '2000';
  service = await startOwnService('faults');
  where = await service.ready;
  graph = openGraph(where.neo4j);
}, PATIENCE_MS);

afterAll(async () => {
  delete process.env.JOB_LOCK_MS;
  await graph?.close();
  await service?.stop();
}, PATIENCE_MS);

test(
  'whatever is killed while articles go through, nothing is lost and nothing is there twice',
  async () => {
    const client = connectClient(where.api);
    const ids: string[] = [];
    const share = ARTICLES / VICTIMS.length;
    for (const [index, victim] of VICTIMS.entries()) {
      const wave = articles.slice(index * share, (index + 1) * share);
      const accepted = wave.map((article) => postUntilAccepted(client, article));
      ids.push(await Promise.any(accepted));
      const pid = await waitUntil(async () => findChild(where.pid, victim), `a process of ${victim}`);
      process.kill(pid, 'SIGKILL');
      ids.push(...(await Promise.all(accepted)));
      await waitUntil(
        async () => findChild(where.pid, victim) !== undefined,
        `${victim} to be started again`,
        PATIENCE_MS,
      );
    }
    expect(new Set(ids).size).toBe(ARTICLES);
    await waitForAll(client, ids);
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(calm);
  },
  PATIENCE_MS,
);
