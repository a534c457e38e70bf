/** The cells that show all of themselves, and the rows that do. */
export type OpenCells = ReadonlySet<string>;

const rowKey = (row: number): string => String(row);
const cellKey = (row: number, column: number): string => `${row} ${column}`;

export const isRowOpen = (open: OpenCells, row: number): boolean => open.has(rowKey(row));
export const isCellOpen = (open: OpenCells, row: number, column: number): boolean =>
  isRowOpen(open, row) !== open.has(cellKey(row, column));

function toggled(open: OpenCells, key: string): Set<string> {
  const changed = new Set(open);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}

export const toggleCell = (open: OpenCells, row: number, column: number): OpenCells =>
  toggled(open, cellKey(row, column));

/** A row that opens or closes does so as a whole. */
export function toggleRow(open: OpenCells, row: number, columns: number): OpenCells {
  const changed = toggled(open, rowKey(row));
  for (let column = 0; column < columns; column++) changed.delete(cellKey(row, column));
  return changed;
}
