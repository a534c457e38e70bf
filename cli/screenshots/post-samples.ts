import { join } from 'node:path';
import { runIngestion } from '../ingestion/run-ingestion.ts';
import { DEFAULT_PATIENCE } from '../service/patience.ts';
import { projectRoot } from '../service/project-root.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { findFiles } from '../sources/find-files.ts';
import { readSources } from '../sources/read-sources.ts';

/** Posts the articles of `samples/`; with `wait` until all of them are in the graph. */
export async function postSamples(client: ServiceClient, { wait }: { wait: boolean }): Promise<void> {
  const { files } = await findFiles([join(projectRoot(), 'samples')]);
  const failures: string[] = [];
  await runIngestion(readSources(files), {
    client,
    concurrency: 1,
    wait,
    patience: DEFAULT_PATIENCE,
    onOutcome: (outcome) => {
      if (outcome.kind === 'refused') failures.push(`${outcome.origin.file}: ${outcome.reason}`);
    },
    onPosted: () => undefined,
    onEnding: ({ origin, status }) => {
      if (status === 'failed') failures.push(`${origin.file}: failed`);
    },
  });
  if (failures.length > 0) throw new Error(`not all samples could be read:\n${failures.join('\n')}`);
}
