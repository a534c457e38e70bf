import { INGEST_USAGE, type IngestOptions, readIngestOptions } from './ingestion/options.ts';
import { showProgress } from './ingestion/progress.ts';
import { runIngestion } from './ingestion/run-ingestion.ts';
import { countEnding, countOutcome, emptySummary, formatSummary, type Summary } from './ingestion/summary.ts';
import { runProgram } from './run-program.ts';
import { DEFAULT_PATIENCE } from './service/patience.ts';
import { createClient } from './service/service-client.ts';
import { findFiles } from './sources/find-files.ts';
import { readSources } from './sources/read-sources.ts';

async function ingest(options: IngestOptions, summary: Summary): Promise<void> {
  const { files, unusable } = await findFiles(options.paths);
  for (const { path, problem } of unusable) {
    countOutcome(summary, { origin: { file: path }, bytes: 0, kind: 'refused', reason: problem });
  }
  const progress = showProgress(process.stderr);
  const total = files.reduce((bytes, file) => bytes + file.bytes, 0);
  let done = 0;
  let posted = false;
  const show = (): void => {
    if (posted) progress.working(summary.completed + summary.failed, summary.queued + summary.known);
    else progress.posting(done, total, summary);
  };
  try {
    await runIngestion(readSources(files), {
      client: createClient(options),
      concurrency: options.concurrency,
      wait: options.wait,
      patience: { ...DEFAULT_PATIENCE, onWait: (reason) => progress.note(`waiting for ${options.url}: ${reason}`) },
      onOutcome(outcome) {
        countOutcome(summary, outcome);
        done += outcome.bytes;
        show();
      },
      onPosted() {
        posted = true;
      },
      onEnding(ending) {
        countEnding(summary, ending);
        show();
      },
    });
  } finally {
    progress.stop();
  }
}

await runProgram(INGEST_USAGE, async () => {
  const options = readIngestOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(INGEST_USAGE);
    return 0;
  }
  const summary = emptySummary();
  try {
    await ingest(options, summary);
  } finally {
    // Also when it breaks off: what was accepted until then stays accepted.
    console.log(formatSummary(summary, options.wait));
  }
  const nothing = summary.queued + summary.known === 0;
  return nothing || summary.refused > 0 || summary.failed > 0 ? 1 : 0;
});
