import { persist } from '../../cli/service/patience.ts';
import type { ServiceClient } from '../../cli/service/service-client.ts';

/** What the service has done so far, out of `/metrics`. Seconds and counts by stage. */
export type ServiceCounters = {
  readonly stageSeconds: ReadonlyMap<string, number>;
  readonly stageCounts: ReadonlyMap<string, number>;
  readonly completed: number;
  readonly failed: number;
  /** Articles that wait or are being worked. */
  readonly open: number;
};

/** The samples of one metric in the Prometheus text format, by the value of one label. */
export function readSamples(text: string, metric: string, label: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, name, labels = '', value] = /^(\w+)\{([^}]*)\} (\S+)/.exec(line) ?? [];
    if (name !== metric) continue;
    const key = new RegExp(`(?:^|,)${label}="([^"]*)"`).exec(labels)?.[1];
    if (key !== undefined) samples.set(key, Number(value));
  }
  return samples;
}

export async function scrapeMetrics(client: ServiceClient): Promise<ServiceCounters> {
  const text = await persist(async () => (await client.send('GET', '/metrics')).text());
  const articles = readSamples(text, 'newsgraph_articles_total', 'outcome');
  const jobs = readSamples(text, 'newsgraph_queue_jobs', 'state');
  return {
    stageSeconds: readSamples(text, 'newsgraph_stage_duration_seconds_sum', 'stage'),
    stageCounts: readSamples(text, 'newsgraph_stage_duration_seconds_count', 'stage'),
    completed: articles.get('completed') ?? 0,
    failed: articles.get('failed') ?? 0,
    open: (jobs.get('queued') ?? 0) + (jobs.get('active') ?? 0),
  };
}
