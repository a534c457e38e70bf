import { useComputedColorScheme } from '@mantine/core';
import { type NodeShape, nodeStyleOf } from './node-styles.ts';

const OUTLINES: Record<NodeShape, string> = {
  ellipse: 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  'round-rectangle':
    'M3 1.5h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5z',
  hexagon: 'M3.8 1.5h6.4l3.3 5.5l-3.3 5.5h-6.4l-3.3-5.5z',
  'round-diamond': 'M7 0.5l6.5 6.5l-6.5 6.5l-6.5-6.5z',
  'round-triangle': 'M7 1l6.3 11.5h-12.6z',
};

/** The shape and the colour that a type of thing has in the drawing. The type itself is told in words beside it. */
export function TypeMark({ type }: { type: string }) {
  const scheme = useComputedColorScheme('light');
  const { shape, color } = nodeStyleOf(type);
  return (
    <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true" className="type-mark">
      <path d={OUTLINES[shape]} fill={color[scheme]} />
    </svg>
  );
}
