import type { ReadyMessage, Settings } from '../cli/service/own-service.ts';
import { findInconsistencies } from '../services/graph/consistency/find-inconsistencies.ts';
import { openGraph } from '../services/graph/driver.ts';
import type { DrillArticle } from './articles.ts';
import { LOCK_MS, runDisturbed } from './disturbed-run.ts';
import type { DrillOptions } from './options.ts';
import { saveExport } from './save-export.ts';
import type { Strike } from './strike-faults.ts';
import { findLosses } from './tally.ts';
import { readTroubles, type Troubles } from './worker-logs.ts';

/** What a disturbed run left behind. `repeats` counts requests that had to be sent again. */
export type Aftermath = {
  readonly strikes: readonly Strike[];
  readonly losses: readonly string[];
  readonly inconsistencies: readonly string[];
  readonly troubles: Troubles;
  readonly repeats: number;
  readonly disturbedSeconds: number;
};

type Disturbance = Pick<DrillOptions, 'faults' | 'rounds' | 'workers' | 'seed' | 'minutes'>;

const MINUTE_MS = 60_000;

/** What a service must be started with to be disturbed. */
export const settingsFor = ({ workers }: Disturbance): Settings => ({
  WORKERS: String(workers),
  JOB_LOCK_MS: String(LOCK_MS),
});

/**
 * Sends the articles through an empty service of its own under faults, and looks at what came of it; the export of its graph goes to the
 * file. Throws when an article does not come to its end in time or a part is not started again.
 */
export async function disturbService(
  service: ReadyMessage,
  options: Disturbance,
  articles: readonly DrillArticle[],
  { exportFile, onStrike }: { readonly exportFile: string; readonly onStrike: (strike: Strike) => void },
): Promise<Aftermath> {
  const start = performance.now();
  const withinMs = options.minutes * MINUTE_MS;
  const { tally, strikes } = await runDisturbed(service, { ...options, articles, withinMs, onStrike });
  const disturbedSeconds = (performance.now() - start) / 1000;
  const graph = openGraph(service.neo4j);
  const inconsistencies = await findInconsistencies(graph).finally(() => graph.close());
  await saveExport(service.api, exportFile);
  const losses = findLosses(tally, articles);
  const troubles = await readTroubles(service.dataDir);
  return { strikes, losses, inconsistencies, troubles, repeats: tally.repeats, disturbedSeconds };
}
