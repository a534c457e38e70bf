import './answer-table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import type { CellPlace } from './answer-cell.tsx';
import { AnswerHeader } from './answer-header.tsx';
import { AnswerRow } from './answer-row.tsx';
import { clampWidth, columnWidths } from './column-widths.ts';
import { type OpenCells, toggleCell, toggleRow } from './open-cells.ts';
import { nextSorting, type Sorting, sortRows } from './sort-rows.ts';

const ROW_HEIGHT = 33;
const INDEX_WIDTH = 64;
const NOTHING_OPEN: OpenCells = new Set<string>();

/** The widths of the columns: as their values need it, until somebody moves a line. */
function useWidths({ columns, rows }: CypherAnswer) {
  const given = useMemo(() => columnWidths(columns, rows), [columns, rows]);
  const [moved, setMoved] = useState<Readonly<Record<number, number>>>({});
  const widths = given.map((width, column) => moved[column] ?? width);
  const move = (column: number, width: number): void => setMoved({ ...moved, [column]: clampWidth(width) });
  return { widths, move };
}

type BodyProps = { answer: CypherAnswer; order: readonly number[]; scroll: RefObject<HTMLDivElement | null> };

function styleOf(widths: readonly number[]): CSSProperties {
  const [last = INDEX_WIDTH, ...before] = [INDEX_WIDTH, ...widths].reverse();
  const columns = [...before.reverse().map((width) => `${width}px`), `minmax(${last}px, 1fr)`].join(' ');
  const minWidth = INDEX_WIDTH + widths.reduce((sum, width) => sum + width, 0);
  return { '--answer-columns': columns, minWidth } as CSSProperties;
}

/** The rows in sight, each with the place where it stands. */
function Body({ answer: { columns, rows }, order, scroll }: BodyProps) {
  const [open, setOpen] = useState(NOTHING_OPEN);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const { length } = columns;
  const toggleAll = useCallback((row: number) => setOpen((now) => toggleRow(now, row, length)), [length]);
  const toggle = useCallback(({ row, column }: CellPlace) => setOpen((now) => toggleCell(now, row, column)), []);
  return (
    <tbody className="answer-body" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = order[index] ?? index;
        return (
          <AnswerRow
            key={row}
            row={row}
            index={index}
            values={rows[row] ?? []}
            start={start}
            open={open}
            onToggleRow={toggleAll}
            onToggleCell={toggle}
            measure={virtualizer.measureElement}
          />
        );
      })}
    </tbody>
  );
}

/** The rows, of which only those in sight are drawn. A row, or one value of it, opens to show all of itself. */
export function AnswerTable({ answer }: { answer: CypherAnswer }) {
  const { columns, rows } = answer;
  const scroll = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting>();
  const order = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const { widths, move } = useWidths(answer);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section ref={scroll} className="answer-scroll" tabIndex={0} aria-label="Rows of the answer">
      <table
        aria-label="Answer"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="answer-table"
        style={styleOf(widths)}
      >
        <AnswerHeader
          columns={columns}
          widths={widths}
          sorting={sorting}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
          onResize={move}
        />
        <Body answer={answer} order={order} scroll={scroll} />
      </table>
    </section>
  );
}
