import { runProgram } from '../cli/run-program.ts';
import { loadResources } from './pipeline/resources.ts';
import { readArticle } from './pipeline/run-pipeline.ts';
import { formatTrace } from './trace/format-trace.ts';
import { readTraceOptions, TRACE_USAGE } from './trace/options.ts';
import { readSubmission } from './trace/read-submission.ts';

/** `npm run trace`: reads one text with the pipeline alone and prints the explanation that the API would give. */
await runProgram(TRACE_USAGE, async () => {
  const options = readTraceOptions(process.argv.slice(2));
  if (options.help) {
    console.log(TRACE_USAGE);
    return 0;
  }
  const submission = await readSubmission(options, process.stdin);
  const { explanation } = await readArticle({ id: 'trace', submission }, await loadResources(), () => 0);
  console.log(formatTrace(explanation, options.tree));
  return 0;
});
