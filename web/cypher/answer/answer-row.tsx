import { memo } from 'react';
import { AnswerCell, type CellPlace } from './answer-cell.tsx';
import { isCellOpen, isRowOpen, type OpenCells } from './open-cells.ts';

type AnswerRowProps = {
  /** Which row of the answer it is, and which of the table. */
  row: number;
  index: number;
  values: readonly unknown[];
  /** How far down it stands, in pixels. */
  start: number;
  open: OpenCells;
  onToggleRow: (row: number) => void;
  onToggleCell: (place: CellPlace) => void;
  measure: (element: HTMLElement | null) => void;
};

/** One row of the table; its number opens all of it. It is drawn anew only when something of it changed, not with each scroll. */
export const AnswerRow = memo(function AnswerRow(props: AnswerRowProps) {
  const { row, index, values, start, open, onToggleRow, onToggleCell, measure } = props;
  const isOpen = isRowOpen(open, row);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className="answer-row"
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className="answer-cell answer-index" aria-colindex={1}>
        <button
          type="button"
          className="answer-toggle"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Open'} row ${row + 1}`}
          onClick={() => onToggleRow(row)}
        >
          {isOpen ? '▾' : '▸'} {row + 1}
        </button>
      </td>
      {values.map((value, column) => (
        <AnswerCell
          key={column}
          row={row}
          column={column}
          value={value}
          isOpen={isCellOpen(open, row, column)}
          onToggle={onToggleCell}
        />
      ))}
    </tr>
  );
});
