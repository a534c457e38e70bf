import type { ReactNode } from 'react';
import { formatClock } from '../format.ts';

type FigureProps = {
  label: string;
  value: ReactNode;
  /** When the figure was true, where that is not the moment of the rest. */
  asOf?: string | undefined;
  note?: ReactNode;
  tone?: 'good' | 'bad' | 'warn' | undefined;
};

/** One figure with its name. */
export function Figure({ label, value, asOf, note, tone }: FigureProps) {
  return (
    <div className="workers-figure" data-tone={tone} data-stale={asOf !== undefined || undefined}>
      <dt>{label}</dt>
      <dd>
        <span className="workers-value">{value}</span>
        {note !== undefined && <span className="workers-note">{note}</span>}
        {asOf !== undefined && <span className="workers-note">as of {formatClock(new Date(asOf))}</span>}
      </dd>
    </div>
  );
}

/** Figures that belong together. */
export function FigureGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="workers-figure-group">
      <div className="workers-figure-title">{title}</div>
      <dl>{children}</dl>
    </div>
  );
}
