import { Gauge, type MetricObjectWithValues, type MetricValue, type Registry } from 'prom-client';
import type { ArticleQueue } from '../queue/article-queue.ts';
import { countJobs } from '../queue/count-jobs.ts';
import { countWorkers } from '../status/worker-beat.ts';
import { readCounters } from './counter-store.ts';
import { type Counters, DURATION_BUCKETS } from './stage-metrics.ts';

type Values = MetricValue<string>[];

/** A metric whose values are read from Redis at the moment of the scrape, because they are not this process's own. */
function registerSharedMetric(
  registry: Registry,
  name: string,
  type: string,
  help: string,
  read: () => Promise<Values>,
): void {
  const metric = {
    name,
    help,
    type,
    aggregator: 'sum',
    get: async () => ({ name, help, type, aggregator: 'sum', values: await read() }),
    reset: () => undefined,
  };
  registry.registerMetric(metric as unknown as Parameters<Registry['registerMetric']>[0]);
}

const withPrefix = (counters: Counters, prefix: string, label: string): Values =>
  [...counters]
    .filter(([field]) => field.startsWith(`${prefix}|`))
    .map(([field, value]) => ({ value, labels: { [label]: field.slice(prefix.length + 1) } }));

/** Prometheus counts each bucket together with all that are below it. */
export function stageHistogram(
  counters: Counters,
  name: string,
): MetricObjectWithValues<MetricValue<string>>['values'] {
  const stages = new Set(
    [...counters.keys()].filter((field) => field.startsWith('stage|')).map((field) => field.split('|')[1] ?? ''),
  );
  return [...stages].sort().flatMap((stage) => {
    const at = (field: string | number): number => counters.get(`stage|${stage}|${field}`) ?? 0;
    let below = 0;
    const buckets = DURATION_BUCKETS.map((bound) => {
      below += at(bound);
      return { value: below, labels: { stage, le: String(bound) }, metricName: `${name}_bucket` };
    });
    return [
      ...buckets,
      { value: at('count'), labels: { stage, le: '+Inf' }, metricName: `${name}_bucket` },
      { value: at('sum'), labels: { stage }, metricName: `${name}_sum` },
      { value: at('count'), labels: { stage }, metricName: `${name}_count` },
    ];
  });
}

/** Registers what the whole service does, whichever process does it. */
export function registerServiceMetrics(registry: Registry, queue: ArticleQueue): void {
  const shared = registerSharedMetric.bind(undefined, registry);
  shared('newsgraph_articles_total', 'counter', 'Articles that came to an end, by outcome', async () =>
    withPrefix(await readCounters(queue), 'articles', 'outcome'),
  );
  shared('newsgraph_job_failures_total', 'counter', 'Failed attempts, by kind of failure', async () =>
    withPrefix(await readCounters(queue), 'failures', 'kind'),
  );
  const duration = 'newsgraph_stage_duration_seconds';
  shared(duration, 'histogram', 'Time of one article in each stage', async () =>
    stageHistogram(await readCounters(queue), duration),
  );
  new Gauge({
    name: 'newsgraph_queue_jobs',
    help: 'Articles in the queue, by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const [state, count] of Object.entries(await countJobs(queue))) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'newsgraph_workers',
    help: 'Workers alive',
    registers: [registry],
    async collect() {
      this.set(await countWorkers(queue));
    },
  });
  new Gauge({
    name: 'newsgraph_articles_per_second',
    help: 'Articles completed per second, over the last full minute',
    registers: [registry],
    async collect() {
      const { data } = await queue.jobs.getMetrics('completed', 0, 0);
      this.set((data[0] ?? 0) / 60);
    },
  });
}
