import type { GraphTotals, QueueCounts } from '../../schema/events.ts';
import type { ServiceStatus } from '../../schema/status.ts';

/** A figure and the moment it was true. */
export type Known<Value> = { value: Value; at: string };

/** What was last heard of the figures that a store keeps; they go on standing there while it is away, with their time. */
export type LastKnown = {
  queue?: Known<QueueCounts>;
  articlesPerMinute?: Known<number>;
  graph?: Known<GraphTotals>;
};

export function rememberKnown(before: LastKnown, status: ServiceStatus): LastKnown {
  const { at, queue, articlesPerMinute, graph } = status;
  return {
    ...before,
    ...(queue === null ? {} : { queue: { value: queue, at } }),
    ...(articlesPerMinute === null ? {} : { articlesPerMinute: { value: articlesPerMinute, at } }),
    ...(graph === null ? {} : { graph: { value: graph, at } }),
  };
}

/** Nothing while Redis does not say, be it away or only slow: an empty list is then no news of the workers. */
export const workersAlive = ({ queue, workers }: ServiceStatus): number | null =>
  queue === null ? null : workers.length;
