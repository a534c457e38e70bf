import { useMemo, useSyncExternalStore } from 'react';
import type { ChartColors } from './chart-options.ts';

const ATTRIBUTE = 'data-mantine-color-scheme';

function watchScheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}

const readScheme = (): string | null => document.documentElement.getAttribute(ATTRIBUTE);

/** The name of the variable that holds the colour of a line; `workers.css` gives it in both schemes. */
export const colorVariable = (label: string): string => `--chart-${label.toLowerCase()}`;

/** The colours of the lines in the scheme of the moment: a canvas knows no variables. `labels` are joined by line feeds. */
export function useChartColors(labels: string): ChartColors {
  const scheme = useSyncExternalStore(watchScheme, readScheme);
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const read = (name: string): string => style.getPropertyValue(name).trim();
    const lines = labels.split('\n').map((label) => read(colorVariable(label)));
    return { text: read('--chart-text'), grid: read('--chart-grid'), lines };
    // Another scheme gives the variables other values.
  }, [labels, scheme]);
}
