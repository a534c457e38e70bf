import { writeFile } from 'node:fs/promises';
import { likelyRoots } from './evaluation/find-article.ts';
import { formatArticle, formatTotals } from './evaluation/format-report.ts';
import { loadGold } from './evaluation/load-gold.ts';
import { EVAL_USAGE, type EvalOptions, readEvalOptions } from './evaluation/options.ts';
import { type ArticleResult, type Evaluation, runEvaluation } from './evaluation/run-evaluation.ts';
import { runProgram } from './run-program.ts';
import { createClient } from './service/service-client.ts';
import { answersAt, DEFAULT_URL, withOwnService } from './service/with-service.ts';
import { UsageError } from './usage-error.ts';

function showResult(result: ArticleResult, verbose: boolean): void {
  if ('error' in result) console.log(`${result.name}: ${result.error}`);
  else if (verbose) console.log(formatArticle(result.name, result.score));
}

async function evaluate(options: EvalOptions): Promise<Evaluation> {
  const files = await loadGold(options.folder);
  if (files.length === 0) throw new UsageError(`there are no gold files (*.json) in ${options.folder}`);
  const roots = options.root === undefined ? likelyRoots(options.folder) : [options.root];
  const run = (url: string): Promise<Evaluation> =>
    runEvaluation(createClient({ url, key: options.key }), files, roots, (result) =>
      showResult(result, options.verbose),
    );
  const url = options.url ?? DEFAULT_URL;
  // A service that was named is the one to be judged; only without a name may another take its place.
  if (options.url !== undefined || (await answersAt(url))) return run(url);
  return withOwnService('eval', (service) => run(service.api));
}

await runProgram(EVAL_USAGE, async () => {
  const options = readEvalOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(EVAL_USAGE);
    return 0;
  }
  const evaluation = await evaluate(options);
  const { totals, articles } = evaluation;
  console.log(`\n${totals.articles} of ${articles.length} articles processed\n${formatTotals(totals)}`);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(evaluation, null, 2)}\n`);
  return totals.articles === articles.length ? 0 : 1;
});
