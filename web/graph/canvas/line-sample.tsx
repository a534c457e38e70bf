import { useComputedColorScheme } from '@mantine/core';
import { CONTRADICTION, DASHES, EDGE_STYLES, type EdgeStyleName } from './edge-styles.ts';

/** A piece of line as the drawing draws it. What it means is told in words beside it. */
export function LineSample({ style, contradicted = false }: { style: EdgeStyleName; contradicted?: boolean }) {
  const scheme = useComputedColorScheme('light');
  const { line, arrow, color } = EDGE_STYLES[style];
  const end = arrow === 'tee' ? 'M27 1v10' : 'M22.5 2l5.5 4l-5.5 4z';
  return (
    <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden="true" className="line-sample">
      {contradicted && <path d="M1 6h28" stroke={CONTRADICTION.color[scheme]} strokeWidth="9" opacity="0.6" />}
      <path
        d={arrow === 'tee' ? 'M1 6h25' : 'M1 6h22'}
        stroke={color[scheme]}
        strokeWidth="2"
        strokeDasharray={DASHES[line].join(' ')}
        fill="none"
      />
      <path d={end} fill={color[scheme]} stroke={color[scheme]} strokeWidth={arrow === 'tee' ? 2 : 0} />
    </svg>
  );
}
