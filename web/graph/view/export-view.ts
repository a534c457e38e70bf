import type { GraphViewModel } from './graph-view-model.ts';

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
