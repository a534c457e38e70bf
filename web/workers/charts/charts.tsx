import { useMemo } from 'react';
import type { History } from '../../../schema/history.ts';
import { formatCount, formatMs } from '../format.ts';
import { queueDepth, type Series, stageTimes, throughput } from '../history/series.ts';
import { ChartPanel } from './chart-panel.tsx';

const formatTime = (ms: number | null): string => (ms === null ? formatMs(ms) : `${formatMs(ms)} ms`);

const total = ({ lines }: Series, index: number): number | null =>
  lines.reduce<number | null>((sum, { values }) => {
    const value = values[index] ?? null;
    return value === null ? sum : (sum ?? 0) + value;
  }, null);

type ChartProps = { history: History };

export function ThroughputChart({ history }: ChartProps) {
  const series = useMemo(() => throughput(history), [history]);
  return (
    <ChartPanel
      title="Throughput"
      note="articles per minute, over the minute before"
      series={series}
      format={formatCount}
    />
  );
}

export function QueueChart({ history }: ChartProps) {
  const series = useMemo(() => queueDepth(history), [history]);
  return <ChartPanel title="Queue" note="articles" series={series} format={formatCount} />;
}

/** Its colours are named by the table of the stages. */
export function StageChart({ history }: ChartProps) {
  const series = useMemo(() => stageTimes(history), [history]);
  return (
    <ChartPanel
      title="Time per article"
      note="ms in each stage, mean of the minute before"
      series={series}
      format={formatTime}
      isPiled
      legend={(index) => (
        <span>
          All stages <strong>{formatTime(total(series, index))}</strong>
        </span>
      )}
    />
  );
}
