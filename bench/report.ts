import { availableParallelism, cpus, totalmem } from 'node:os';

type Cell = string | number;

/** Three significant digits are what a benchmark is good for. */
export function showNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}

/** Lines up columns: the first to the left, figures to the right. */
export function formatTable(rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? showNumber(cell) : cell)));
  const widths: number[] = [];
  for (const row of shown) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return shown.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}

/** The machine on which a figure was taken; without it the figure says nothing. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}`;
}
