import type { Driver } from 'neo4j-driver';
import { readGraphTotals } from '../../../services/graph/read/graph-totals.ts';
import { saveArticles } from '../../../services/graph/write/save-articles.ts';
import { newsArticle } from './news-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';

// `npx tsx tests/integration/graph/measure-write-rate.ts [ARTICLES] [WRITERS]` with the NEO4J_* of an empty Neo4j.
const [total = 10_000, writers = 1] = process.argv.slice(2).map(Number);

let next = 0;

/** Articles a second when `count` articles are written in batches of `size` by so many writers at once. */
async function measure(graph: Driver, size: number, count: number): Promise<number> {
  const end = next + count;
  const started = performance.now();
  const write = async (): Promise<void> => {
    while (next < end) {
      const batch = Array.from({ length: Math.min(size, end - next) }, () => newsArticle(next++));
      await saveArticles(graph, batch);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return Math.round((count / (performance.now() - started)) * 1000);
}

async function measureSizes(graph: Driver): Promise<void> {
  for (const [size, count] of [
    [1, 200],
    [8, 800],
    [32, 1600],
    [64, 1920],
  ] as const) {
    console.log(`  batches of ${size}: ${await measure(graph, size, count)} articles/s`);
  }
}

const graph = await openTestGraph();
await measure(graph, 32, 1000);
await clearGraph(graph);
console.log('empty graph, warm server:');
await measureSizes(graph);
if (total > next) console.log(`filling up to ${total} articles: ${await measure(graph, 32, total - next)} articles/s`);
console.log(`with ${JSON.stringify(await readGraphTotals(graph))}:`);
await measureSizes(graph);
await clearGraph(graph);
await graph.close();
