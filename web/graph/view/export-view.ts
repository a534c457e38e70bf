import type { Core } from 'cytoscape';
import { groundOf } from '../canvas/drawing-style.ts';
import type { ColorScheme } from '../canvas/edge-styles.ts';
import type { GraphViewModel } from './graph-view-model.ts';

// Browsers refuse larger pictures, or take seconds for them.
const MAX_PIXELS = 6000;

/** The whole drawing as a picture, also what is out of sight. */
export const asPicture = (drawing: Core, scheme: ColorScheme): Blob =>
  drawing.png({
    output: 'blob',
    full: true,
    scale: 2,
    maxWidth: MAX_PIXELS,
    maxHeight: MAX_PIXELS,
    bg: groundOf(scheme),
  });

/** Entities and claims of the view for programs. */
export const asJson = ({ entities, claims }: GraphViewModel): Blob =>
  new Blob([JSON.stringify({ entities, claims }, null, 2)], { type: 'application/json' });

/** Hands a file to the browser. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
