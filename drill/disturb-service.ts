import { withOwnService } from '../cli/service/with-service.ts';
import { findInconsistencies } from '../services/graph/consistency/find-inconsistencies.ts';
import { openGraph } from '../services/graph/driver.ts';
import type { DrillArticle } from './articles.ts';
import { LOCK_MS, runDisturbed } from './disturbed-run.ts';
import type { DrillOptions } from './options.ts';
import { withSturdyRedis } from './redis-that-bears-full-disks.ts';
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

const MINUTE_MS = 60_000;

/**
 * Starts a service of its own, sends the articles through it under faults, and looks at what came of it; the export of its graph goes to
 * the file. Throws when an article does not come to its end in time or a part is not started again.
 */
export const disturbService = (
  options: Pick<DrillOptions, 'faults' | 'rounds' | 'workers' | 'seed' | 'minutes'>,
  articles: readonly DrillArticle[],
  exportFile: string,
  onStrike: (strike: Strike) => void,
): Promise<Aftermath> =>
  withSturdyRedis((settings) =>
    withOwnService(
      'drill',
      async (service) => {
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
      },
      { ...settings, WORKERS: String(options.workers), JOB_LOCK_MS: String(LOCK_MS) },
    ),
  );
