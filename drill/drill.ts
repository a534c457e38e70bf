import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../cli/run-program.ts';
import { withOwnService } from '../cli/service/with-service.ts';
import type { ArticleSubmission } from '../schema/article.ts';
import { findInconsistencies } from '../services/graph/consistency/find-inconsistencies.ts';
import { openGraph } from '../services/graph/driver.ts';
import { makeArticles } from './articles.ts';
import { runCalm } from './calm-run.ts';
import { compareExports } from './compare-exports.ts';
import { LOCK_MS, runDisturbed } from './disturbed-run.ts';
import { DRILL_USAGE, type DrillOptions, readDrillOptions } from './options.ts';
import { withSturdyRedis } from './redis-that-bears-full-disks.ts';
import { type DrillFindings, formatFindings, formatStrike, isPassed } from './report.ts';
import { saveExport } from './save-export.ts';
import { findLosses } from './tally.ts';
import { readTroubles } from './worker-logs.ts';

const MINUTE_MS = 60_000;
const secondsSince = (start: number): number => (performance.now() - start) / 1000;

type Disturbed = Omit<DrillFindings, 'articles' | 'comparison' | 'calmSeconds'>;

const disturb = (options: DrillOptions, articles: readonly ArticleSubmission[], path: string): Promise<Disturbed> =>
  withSturdyRedis((settings) =>
    withOwnService(
      'drill',
      async (service) => {
        const start = performance.now();
        const onStrike = (strike: Parameters<typeof formatStrike>[0]): void => console.log(formatStrike(strike));
        const withinMs = options.minutes * MINUTE_MS;
        const { tally, strikes } = await runDisturbed(service, { ...options, articles, withinMs, onStrike });
        const disturbedSeconds = secondsSince(start);
        const graph = openGraph(service.neo4j);
        const inconsistencies = await findInconsistencies(graph).finally(() => graph.close());
        await saveExport(service.api, path);
        const losses = findLosses(tally, articles.length);
        const troubles = await readTroubles(service.dataDir);
        return { strikes, losses, inconsistencies, troubles, repeats: tally.repeats, disturbedSeconds };
      },
      { ...settings, WORKERS: String(options.workers), JOB_LOCK_MS: String(LOCK_MS) },
    ),
  );

const leaveInPeace = (
  { minutes }: DrillOptions,
  articles: readonly ArticleSubmission[],
  path: string,
): Promise<number> =>
  withOwnService(
    'drill',
    async (service) => {
      const start = performance.now();
      await runCalm(service, articles, minutes * MINUTE_MS);
      const seconds = secondsSince(start);
      await saveExport(service.api, path);
      return seconds;
    },
    { WORKERS: '1' },
  );

async function drill(options: DrillOptions, folder: string): Promise<DrillFindings> {
  const [disturbed, calm] = [join(folder, 'disturbed.jsonl'), join(folder, 'undisturbed.jsonl')];
  const articles = makeArticles(options.seed, options.articles);
  const findings = await disturb(options, articles, disturbed);
  console.error('The same articles in another order, undisturbed …');
  const calmSeconds = await leaveInPeace(options, articles, calm);
  const comparison = await compareExports(disturbed, calm);
  return { ...findings, articles: articles.length, calmSeconds, comparison };
}

await runProgram(DRILL_USAGE, async () => {
  const options = readDrillOptions(process.argv.slice(2));
  if (options.help) {
    console.log(DRILL_USAGE);
    return 0;
  }
  if (options.keep !== undefined) await mkdir(options.keep, { recursive: true });
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'newsgraph-drill-')));
  try {
    const findings = await drill(options, folder);
    console.log(formatFindings(findings));
    return isPassed(findings) ? 0 : 1;
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true });
  }
});
