import type { Line } from '../history/series.ts';
import { colorVariable } from './use-chart-colors.ts';

/** The mark of a line in its colour; the name always stands beside it. */
export function Swatch({ label }: { label: string }) {
  return <span className="workers-swatch" aria-hidden="true" style={{ background: `var(${colorVariable(label)})` }} />;
}

type LegendProps = { lines: readonly Line[]; index: number; format: (value: number | null) => string };

/** What the lines are, with their values at one moment. */
export function Legend({ lines, index, format }: LegendProps) {
  return (
    <ul className="workers-legend">
      {lines.map(({ label, values }) => (
        <li key={label}>
          <Swatch label={label} />
          {label} <strong>{format(values[index] ?? null)}</strong>
        </li>
      ))}
    </ul>
  );
}
