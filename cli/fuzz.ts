import { ensureTool } from './fuzzing/ensure-tool.ts';
import { findKnownIds } from './fuzzing/known-ids.ts';
import { FUZZ_USAGE, type FuzzOptions, readFuzzOptions } from './fuzzing/options.ts';
import { runTool } from './fuzzing/run-tool.ts';
import { ToolMissingError } from './fuzzing/tool-missing-error.ts';
import { runProgram } from './run-program.ts';
import { postSamples } from './screenshots/post-samples.ts';
import { createClient } from './service/service-client.ts';
import { withOwnService } from './service/with-service.ts';

async function fuzz(program: string, options: FuzzOptions): Promise<number> {
  const { url, key } = options;
  if (url !== undefined) {
    const client = createClient({ url, key });
    return runTool(program, client.url, await findKnownIds(client), options);
  }
  return withOwnService('fuzzed', async ({ api }) => {
    const client = createClient({ url: api });
    await postSamples(client, { wait: true });
    return runTool(program, api, await findKnownIds(client), { ...options, key: undefined });
  });
}

await runProgram(FUZZ_USAGE, async () => {
  const options = readFuzzOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(FUZZ_USAGE);
    return 0;
  }
  try {
    return await fuzz(await ensureTool(), options);
  } catch (error) {
    if (!(error instanceof ToolMissingError && options.ifPossible)) throw error;
    console.log(`Skipped the fuzzing of the API. ${error.message}`);
    return 0;
  }
});
