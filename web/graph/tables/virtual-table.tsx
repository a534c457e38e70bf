import './virtual-table.css';
import { UnstyledButton } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { nextRow } from './next-row.ts';
import { type Sorting, type SortValue, sortRows } from './sort-rows.ts';
import { TableHead } from './table-head.tsx';

export type Column<Row> = {
  key: string;
  header: string;
  /** In rem; columns without one share what is left. */
  width?: number;
  render: (row: Row) => ReactNode;
  /** What it is sorted by; without it the column cannot be sorted. */
  sortBy?: (row: Row) => SortValue;
  numeric?: boolean;
};

type VirtualTableProps<Row extends { id: string }> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A whole row in words. */
  labelOf: (row: Row) => string;
  selected: string | null;
  onSelect: (id: string) => void;
};

const ROW_HEIGHT = 30;
/** In rem, for a column without a width of its own. */
const LEAST_WIDTH = 7.5;

const widthOf = (columns: readonly Column<never>[]): string =>
  `${columns.reduce((sum, { width = LEAST_WIDTH }) => sum + width, 0)}rem`;

function useSorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined) {
  return useMemo(() => {
    const sortBy = columns.find(({ key }) => key === sorting?.column)?.sortBy;
    return sortBy ? sortRows(rows, sortBy, sorting?.descending ?? false) : rows;
  }, [rows, columns, sorting]);
}

/**
 * A table of any length of which only what is in sight is in the page. Every row is a button; arrow keys go from one to the next.
 */
export function VirtualTable<Row extends { id: string }>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, labelOf, selected, onSelect } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const sorted = useSorted(rows, columns, sorting);
  const current = Math.min(active, Math.max(0, sorted.length - 1));
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    // The row that has the focus stays, wherever one scrolls to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextRow(event.key, current, sorted.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
    // Once the row is in the page.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const items = virtual.getVirtualItems();
  return (
    <section className="virtual-table" aria-label={`${label}, scrolls`} ref={scroller}>
      <table aria-label={label} aria-rowcount={sorted.length + 1} style={{ minWidth: widthOf(columns) }}>
        <TableHead columns={columns} sorting={sorting} onSort={setSorting} />
        <tbody>
          {items.map(({ index, start }, at) => {
            const row = sorted[index];
            if (!row) return null;
            const gap = start - (items[at - 1]?.end ?? 0);
            const [first, ...others] = columns;
            return [
              gap > 0 && <tr key={`gap ${row.id}`} style={{ height: gap }} />,
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                className="virtual-table-row"
                data-selected={row.id === selected}
              >
                <td>
                  <UnstyledButton
                    className="virtual-table-button"
                    data-row={index}
                    tabIndex={index === current ? 0 : -1}
                    aria-label={labelOf(row)}
                    aria-current={row.id === selected ? 'true' : undefined}
                    onFocus={() => setActive(index)}
                    onKeyDown={onKeyDown}
                    onClick={() => onSelect(row.id)}
                  >
                    {first?.render(row)}
                  </UnstyledButton>
                </td>
                {others.map(({ key, render, numeric }) => (
                  <td key={key} data-numeric={numeric}>
                    {render(row)}
                  </td>
                ))}
              </tr>,
            ];
          })}
          <tr style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }} />
        </tbody>
      </table>
    </section>
  );
}
