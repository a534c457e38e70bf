const PAGE = 10;

const STEPS: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row) => row + PAGE,
  PageUp: (row) => row - PAGE,
  Home: () => 0,
  End: (_row, last) => last,
};

/** The row to which a key leads, if it leads to any. */
export function nextRow(key: string, row: number, rows: number): number | undefined {
  const last = rows - 1;
  const step = STEPS[key];
  return step && rows > 0 ? Math.min(last, Math.max(0, step(row, last))) : undefined;
}
