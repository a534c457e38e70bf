import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startOwnService } from '../../../cli/service/own-service.ts';
import { makeArticles } from '../../../drill/articles.ts';
import { runCalm } from '../../../drill/calm-run.ts';
import { compareExports } from '../../../drill/compare-exports.ts';
import { type Aftermath, disturbService, settingsFor } from '../../../drill/disturb-service.ts';
import type { FaultName } from '../../../drill/faults/catalogue.ts';
import { withSturdyRedis } from '../../../drill/redis-that-bears-full-disks.ts';
import { saveExport } from '../../../drill/save-export.ts';
import { startApi, startWorker } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

// The short form of `npm run drill`: fewer articles, and each fault once.
const ARTICLES = 24;
const SEED = 7;
const FAULTS: FaultName[] = ['kill-worker', 'kill-api', 'kill-redis', 'kill-neo4j', 'pause-worker', 'fill-redis'];
// On a busy machine; it takes one or two.
const MINUTES = 6;
const OPTIONS = { faults: FAULTS, rounds: 1, workers: 2, seed: SEED, minutes: MINUTES };

const articles = makeArticles(SEED, ARTICLES);
let folder: string;
const calm = (): string => join(folder, 'undisturbed.jsonl');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-faults-'));
  await (await openTestGraph()).close();
  const variables = { QUEUE_PREFIX: `test-faults-${process.pid}` };
  const [api, worker] = await Promise.all([startApi(variables), startWorker(variables)]);
  await runCalm(api.ready.url ?? '', articles);
  await saveExport(api.ready.url ?? '', calm());
  await Promise.all([worker.stop(), api.stop()]);
}, MINUTES * 60_000);

afterAll(() => rm(folder, { recursive: true }));

const disturb = (exportFile: string): Promise<Aftermath> =>
  withSturdyRedis(async (settings) => {
    const service = await startOwnService('faults', { ...settings, ...settingsFor(OPTIONS) });
    try {
      const onStrike = (): void => undefined;
      return await disturbService(await service.ready, OPTIONS, articles, { exportFile, onStrike });
    } finally {
      await service.stop();
    }
  });

test(
  'whatever is killed, paused or full while articles go through, nothing is lost and nothing is there twice',
  async () => {
    const disturbed = join(folder, 'disturbed.jsonl');
    const aftermath = await disturb(disturbed);
    expect(aftermath).toMatchObject({ losses: [], inconsistencies: [] });
    expect(aftermath.strikes.map(({ name }) => name).sort()).toEqual([...FAULTS].sort());
    expect(await compareExports(disturbed, calm())).toMatchObject({ onlyLeft: 0, onlyRight: 0, examples: [] });
  },
  (MINUTES + 2) * 60_000,
);
