import { isScalar, textOfValue } from './value-text.ts';

export type Sorting = { readonly column: number; readonly descending: boolean };

// As Cypher orders kinds of values, as far as people sort by them; null comes last, whichever way.
function rank(value: unknown): number {
  if (!isScalar(value)) return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(one: unknown, other: unknown): number {
  const byKind = rank(one) - rank(other);
  if (byKind !== 0) return byKind;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(textOfValue(one), textOfValue(other));
}

type Rows = readonly (readonly unknown[])[];

/** The places of the rows in the order asked for; equal ones stay as they came. */
export function sortRows(rows: Rows, sorting: Sorting | undefined): number[] {
  const order = rows.map((_row, index) => index);
  if (!sorting) return order;
  const { column, descending } = sorting;
  const valueAt = (index: number): unknown => rows[index]?.[column] ?? null;
  const isThere = (index: number): boolean => valueAt(index) !== null;
  const sign = descending ? -1 : 1;
  return [
    ...order.filter(isThere).sort((one, other) => sign * compare(valueAt(one), valueAt(other))),
    ...order.filter((index) => !isThere(index)),
  ];
}

/** A click sorts upwards, the next downwards, the third not at all. */
export function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}
