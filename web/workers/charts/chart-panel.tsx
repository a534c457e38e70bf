import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { formatClock } from '../format.ts';
import { describeSeries } from '../history/describe-series.ts';
import { pileUp, type Series } from '../history/series.ts';
import { Panel } from '../panel.tsx';
import { FigureTable } from './figure-table.tsx';
import { Legend } from './legend.tsx';
import { Plot } from './plot.tsx';
import { useChartColors } from './use-chart-colors.ts';

export type ChartPanelProps = {
  title: string;
  /** What is drawn, and in which unit. */
  note: string;
  series: Series;
  format: (value: number | null) => string;
  /** Areas on top of each other instead of lines. */
  isPiled?: boolean;
  /** Stands where the legend is, when the lines are named elsewhere. */
  legend?: (index: number) => ReactNode;
};

/** A chart of the last thirty minutes: drawn, in words for who cannot see it, and as a table. */
export function ChartPanel({ title, note, series, format, isPiled = false, legend }: ChartPanelProps) {
  const [point, setPoint] = useState<number>();
  const onPoint = useCallback((index: number | undefined) => setPoint(index), []);
  const colors = useChartColors(series.lines.map(({ label }) => label).join('\n'));
  const drawn = useMemo(() => (isPiled ? pileUp(series) : series), [series, isPiled]);
  const last = series.times.length - 1;
  const index = point !== undefined && point <= last ? point : last;
  const time = series.times[index];
  return (
    <Panel title={title} note={note}>
      <div className="workers-legend-row">
        {legend ? legend(index) : <Legend lines={series.lines} index={index} format={format} />}
        {time !== undefined && <span className="workers-note">at {formatClock(new Date(time * 1000))}</span>}
      </div>
      {series.lines.length === 0 ? (
        <p className="workers-plot workers-note">No article was completed in the last thirty minutes.</p>
      ) : (
        <div role="img" aria-label={describeSeries(`${title}, ${note}`, series, format)}>
          <Plot series={drawn} colors={colors} isPiled={isPiled} onPoint={onPoint} />
        </div>
      )}
      <FigureTable title={title} series={series} format={format} />
    </Panel>
  );
}
