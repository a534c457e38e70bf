import { describeMachine, formatTable, showNumber } from '../report.ts';
import type { IngestFigures } from './ingest-figures.ts';

const percent = (part: number, whole: number): string => `${showNumber((100 * part) / whole)} %`;

function batchTable({ batches }: IngestFigures): string {
  const head = ['batch', 'articles', 'seconds', 'articles/s', 'posted in s', 'failed'];
  const rows = batches.map(({ count, seconds, articlesPerSecond, postingSeconds, failed }, at) => [
    `${at + 1}.`,
    count,
    seconds,
    articlesPerSecond,
    postingSeconds,
    failed,
  ]);
  return formatTable([head, ...rows]);
}

function stageTable({ batches }: IngestFigures): string {
  const last = batches.at(-1)?.stages ?? [];
  const total = last.reduce((sum, { ms }) => sum + ms, 0);
  const sorted = [...last].sort((left, right) => right.ms - left.ms);
  return formatTable([['stage', 'ms'], ...sorted.map(({ stage, ms }) => [stage, ms]), ['all', total]]);
}

function partsTable({ reading, writing, readingThreads, whole }: IngestFigures): string {
  return formatTable([
    ['part alone', 'articles/s', 'the whole reaches'],
    [`reading, ${readingThreads} thread(s)`, reading, percent(whole, reading)],
    ['writing the graph', writing.articlesPerSecond, percent(whole, writing.articlesPerSecond)],
  ]);
}

function memoryTable({ batches }: IngestFigures): string {
  const parts = [...new Set(batches.flatMap(({ memory }) => [...memory.keys()]))].sort();
  const head = ['resident MB, highest', ...batches.map((_, at) => `batch ${at + 1}`)];
  return formatTable([head, ...parts.map((part) => [part, ...batches.map(({ memory }) => memory.get(part) ?? 0)])]);
}

/** The report of the ingest benchmark, for people. */
export function formatIngest(figures: IngestFigures): string {
  const { slowest, whole, growth, writing, peer } = figures;
  const part = slowest === 'reading' ? figures.reading : writing.articlesPerSecond;
  return [
    describeMachine(),
    batchTable(figures),
    'Milliseconds per article in each stage, last batch (save: from read to committed, waiting included):',
    stageTable(figures),
    partsTable(figures),
    `The slowest part is the ${slowest}; the whole comes to ${percent(whole, part)} of it.`,
    `The graph alone takes ${showNumber(writing.relationshipsPerSecond)} new relationships/s.`,
    ...(growth === undefined
      ? []
      : [`The last batch took ${showNumber(growth)} times what the one before it took, article for article.`]),
    ...(peer === undefined
      ? []
      : [`Peer: ${peer.said}\nThe whole is ${showNumber(whole / peer.articlesPerSecond)} times the peer.`]),
    memoryTable(figures),
  ].join('\n\n');
}
