export type Sorting = { column: string; descending: boolean };
export type SortValue = string | number | undefined;

const compare = (left: SortValue, right: SortValue): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'en', { numeric: true });

/** Rows in the order of a value; those without one come last either way, and equal ones stay as they were. */
export function sortRows<Row>(rows: readonly Row[], sortBy: (row: Row) => SortValue, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [left, right] = [sortBy(one), sortBy(other)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * compare(left, right);
  });
}

/** What a click on the head of a column means: this column, then the other way round. */
export const nextSorting = (sorting: Sorting | undefined, column: string): Sorting => ({
  column,
  descending: sorting?.column === column && !sorting.descending,
});
