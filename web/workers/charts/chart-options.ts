import type uPlot from 'uplot';

/** The colours of one scheme, as the canvas takes them. */
export type ChartColors = { text: string; grid: string; lines: readonly string[] };

export type ChartPlan = {
  labels: readonly string[];
  colors: ChartColors;
  /** Filled areas, the first line lowest; the values are piled up already. */
  isPiled: boolean;
  /** The end of the time shown, in seconds; asked for whenever it is drawn. */
  end: () => number;
};

const SHOWN_SECONDS = 30 * 60;
const AXIS_FONT = '11px system-ui, sans-serif';
const LEAST_TOP = 4;

const pad = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string => {
  const moment = new Date(seconds * 1000);
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
};

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

function describeAxes({ text, grid }: ChartColors): uPlot.Axis[] {
  const common = { stroke: text, font: AXIS_FONT, ticks: { show: false }, gap: 4 };
  return [
    { ...common, grid: { show: false }, size: 22, space: 56, values: (_, moments) => moments.map(clock) },
    {
      ...common,
      grid: { stroke: grid, width: 1 },
      size: 40,
      space: 24,
      values: (_, marks) => marks.map((mark) => compact.format(mark)),
    },
  ];
}

/** Values with a gap on both sides, which a line alone would not show. */
function findLonely(values: readonly (number | null | undefined)[]): number[] {
  const isThere = (index: number): boolean => values[index] !== null && values[index] !== undefined;
  return values.flatMap((_, index) => (isThere(index) && !isThere(index - 1) && !isThere(index + 1) ? [index] : []));
}

function describeLines({ labels, colors, isPiled }: ChartPlan): uPlot.Series[] {
  const lines = labels.map((label, index): uPlot.Series => {
    const color = colors.lines[index] ?? colors.text;
    return {
      label,
      stroke: color,
      ...(isPiled ? { fill: color } : {}),
      width: isPiled ? 0 : 1.5,
      spanGaps: false,
      points: { size: 4, fill: color, filter: (plot, line) => findLonely(Array.from(plot.data[line] ?? [])) },
    };
  });
  // The last first, so that each one before it lies over it: of areas that are piled up, what remains is each one's own.
  return [{}, ...lines.reverse()];
}

/** What uPlot is told, apart from the size. */
export function describeChart(plan: ChartPlan): Omit<uPlot.Options, 'width' | 'height'> {
  return {
    series: describeLines(plan),
    axes: describeAxes(plan.colors),
    scales: {
      x: { range: () => [plan.end() - SHOWN_SECONDS, plan.end()] },
      y: { range: (_, __, most) => [0, Math.max(LEAST_TOP, (most ?? 0) * 1.1)] },
    },
    legend: { show: false },
    padding: [6, 6, 0, 0],
    cursor: { drag: { x: false, y: false }, sync: { key: 'workers' }, points: { show: !plan.isPiled, size: 6 } },
  };
}
