import { INGEST_USAGE, type IngestOptions, readIngestOptions } from './ingestion/options.ts';
import { type Progress, showProgress } from './ingestion/progress.ts';
import { runIngestion } from './ingestion/run-ingestion.ts';
import { countOutcome, emptySummary, formatSummary, type Summary } from './ingestion/summary.ts';
import { trackIngestion } from './ingestion/track-ingestion.ts';
import { runProgram } from './run-program.ts';
import { DEFAULT_PATIENCE } from './service/patience.ts';
import { createClient } from './service/service-client.ts';
import { findFiles } from './sources/find-files.ts';
import { readSources } from './sources/read-sources.ts';

async function ingest(options: IngestOptions, summary: Summary, progress: Progress): Promise<void> {
  const { files, unusable } = await findFiles(options.paths);
  for (const { path, problem } of unusable) {
    countOutcome(summary, { origin: { file: path }, bytes: 0, kind: 'refused', reason: problem });
  }
  const totalBytes = files.reduce((bytes, file) => bytes + file.bytes, 0);
  await runIngestion(readSources(files), {
    client: createClient(options),
    concurrency: options.concurrency,
    wait: options.wait,
    patience: { ...DEFAULT_PATIENCE, onWait: (reason) => progress.note(`waiting for ${options.url}: ${reason}`) },
    ...trackIngestion(summary, progress, totalBytes),
  });
}

await runProgram(INGEST_USAGE, async () => {
  const options = readIngestOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(INGEST_USAGE);
    return 0;
  }
  const summary = emptySummary();
  const progress = showProgress(process.stderr);
  // Also when it breaks off: what was accepted until then stays accepted.
  const conclude = (): void => {
    progress.stop();
    console.log(formatSummary(summary, options.wait));
  };
  const interrupted = (): void => {
    conclude();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  await ingest(options, summary, progress).finally(conclude);
  const nothing = summary.queued + summary.known === 0;
  return nothing || summary.refused > 0 || summary.failed > 0 ? 1 : 0;
});
