import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../cli/run-program.ts';
import { withOwnService } from '../cli/service/with-service.ts';
import { type DrillArticle, makeArticles } from './articles.ts';
import { runCalm } from './calm-run.ts';
import { compareExports } from './compare-exports.ts';
import { type Aftermath, disturbService, settingsFor } from './disturb-service.ts';
import { DRILL_USAGE, type DrillOptions, readDrillOptions } from './options.ts';
import { withSturdyRedis } from './redis-that-bears-full-disks.ts';
import { type DrillFindings, formatFindings, formatStrike, isPassed } from './report.ts';
import { saveExport } from './save-export.ts';

const disturb = (options: DrillOptions, articles: readonly DrillArticle[], exportFile: string): Promise<Aftermath> =>
  withSturdyRedis((settings) =>
    withOwnService(
      'drill',
      (service) =>
        disturbService(service, options, articles, {
          exportFile,
          onStrike: (strike) => console.log(formatStrike(strike)),
        }),
      { ...settings, ...settingsFor(options) },
    ),
  );

/** One worker, nobody in its way; resolves to the seconds that it took. */
const leaveInPeace = (articles: readonly DrillArticle[], exportFile: string): Promise<number> =>
  withOwnService(
    'drill-undisturbed',
    async (service) => {
      const start = performance.now();
      await runCalm(service.api, articles);
      const seconds = (performance.now() - start) / 1000;
      await saveExport(service.api, exportFile);
      return seconds;
    },
    { WORKERS: '1' },
  );

async function drill(options: DrillOptions, folder: string): Promise<DrillFindings> {
  const [disturbed, calm] = [join(folder, 'disturbed.jsonl'), join(folder, 'undisturbed.jsonl')];
  const articles = makeArticles(options.seed, options.articles);
  const aftermath = await disturb(options, articles, disturbed);
  console.error('The same articles in another order, undisturbed …');
  const calmSeconds = await leaveInPeace(articles, calm);
  return { ...aftermath, articles: articles.length, calmSeconds, comparison: await compareExports(disturbed, calm) };
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
