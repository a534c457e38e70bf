import { describeMachine, formatTable, showNumber } from '../report.ts';
import { addedShare, type CypherFigures, memoryGrowth } from './cypher-figures.ts';
import type { Added } from './measure-added.ts';

const percent = (share: number): string => `${share >= 0 ? '+' : ''}${showNumber(100 * share)} %`;

function addedTable(title: string, { bare, guarded, http }: Added): string {
  const rows = [
    ['the bare driver', bare] as const,
    ['guard, rows and JSON', guarded] as const,
    ['the service over HTTP', http] as const,
  ];
  return formatTable([
    [title, 'median ms', 'p95 ms', 'median', 'p95'],
    ...rows.map(([way, latencies]) => {
      const added = addedShare(latencies, bare);
      const shares = latencies === bare ? ['', ''] : [percent(added.median), percent(added.p95)];
      return [way, latencies.median, latencies.p95, ...shares];
    }),
  ]);
}

function streamTable({ streams }: CypherFigures): string {
  const head = ['NDJSON, rows', 'seconds', 'rows/s', 'MB/s', 'API MB, highest'];
  const rows = streams.map(({ rows, seconds, rowsPerSecond, megabytesPerSecond, apiMb }) => [
    showNumber(rows),
    seconds,
    rowsPerSecond,
    megabytesPerSecond,
    apiMb,
  ]);
  return formatTable([head, ...rows]);
}

function loadTable({ loads }: CypherFigures): string {
  const head = ['beside', 'at once', 'idle median', 'idle p95', 'busy median', 'busy p95', 'p95 ratio'];
  const rows = loads.map(({ kind, atOnce, idle, busy, ratio }) => [
    kind,
    atOnce,
    idle.median,
    idle.p95,
    busy.median,
    busy.p95,
    ratio,
  ]);
  return formatTable([head, ...rows]);
}

/** The report of the Cypher benchmark, for people. */
export function formatCypher(figures: CypherFigures): string {
  const { repeated, unseen } = figures;
  const growth = memoryGrowth(figures);
  return [
    describeMachine(),
    addedTable('one hop, asked again', repeated),
    `Guard, rows and JSON add ${percent(addedShare(repeated.guarded, repeated.bare).median)} to the bare driver at the median.`,
    addedTable('one hop, never seen', unseen),
    streamTable(figures),
    `From the first stream to the last the memory of the API rises by ${showNumber(growth.all)} MB, of that ${showNumber(growth.last)} MB with the last.`,
    'Milliseconds of one hop over HTTP, while another client has heavy queries running:',
    loadTable(figures),
  ].join('\n\n');
}
