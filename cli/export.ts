import { EXPORT_USAGE, readExportOptions } from './export/options.ts';
import { showExportProgress } from './export/progress.ts';
import { receiveExport } from './export/receive-export.ts';
import { writeExport } from './export/write-export.ts';
import { runProgram } from './run-program.ts';
import { DEFAULT_PATIENCE } from './service/patience.ts';
import { createClient } from './service/service-client.ts';

/** Somebody waits at a terminal, and nothing is lost by asking again. */
const PATIENCE = { ...DEFAULT_PATIENCE, patienceMs: 15_000 };

await runProgram(EXPORT_USAGE, async () => {
  const options = readExportOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(EXPORT_USAGE);
    return 0;
  }
  const progress = showExportProgress(process.stderr);
  let told = '';
  const onWait = (reason: string): void => {
    if (reason !== told) console.error(`waiting for ${options.url}: ${reason}`);
    told = reason;
  };
  const parts = receiveExport(createClient(options), { ...PATIENCE, onWait }, ({ lines, bytes }) =>
    progress.show(lines, bytes),
  );
  await writeExport(parts, options.output).finally(() => progress.stop());
  return 0;
});
