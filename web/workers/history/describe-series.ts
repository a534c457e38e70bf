import type { Line, Series } from './series.ts';

const present = ({ values }: Line): number[] => values.filter((value) => value !== null);

function describeLine(line: Line, format: (value: number) => string): string {
  const values = present(line);
  const last = values.at(-1);
  if (last === undefined) return `${line.label}: nothing known.`;
  return `${line.label}: last ${format(last)}, least ${format(Math.min(...values))}, most ${format(Math.max(...values))}.`;
}

/** The figures of a chart in words, for who cannot see it. */
export const describeSeries = (title: string, { lines }: Series, format: (value: number) => string): string =>
  [`${title}, over the last 30 minutes.`, ...lines.map((line) => describeLine(line, format))].join(' ');

export type FigureRow = { time: number; values: (number | null)[] };

/** One row for each full minute, the last first. */
export function minuteRows({ times, lines }: Series): FigureRow[] {
  return times
    .map((time, index) => ({ time, values: lines.map(({ values }) => values[index] ?? null) }))
    .filter(({ time }) => time % 60 === 0)
    .reverse();
}
