import { writeFile } from 'node:fs/promises';
import { runProgram } from '../cli/run-program.ts';
import { UsageError } from '../cli/usage-error.ts';
import { BENCH_USAGE, readBenchOptions } from './options.ts';
import { SUITES } from './suites.ts';

await runProgram(BENCH_USAGE, async () => {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) {
    console.log(BENCH_USAGE);
    return 0;
  }
  const suite = SUITES[options.suite];
  if (!suite)
    throw new UsageError(`there is no suite "${options.suite}"; there are: ${Object.keys(SUITES).join(', ')}`);
  const { text, figures } = await suite.run(options);
  console.log(text);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
});
