import { memo } from 'react';
import { ScalarText, ValueChip } from './value-chip.tsx';
import { isScalar } from './value-text.ts';

export type CellPlace = { readonly row: number; readonly column: number };

type AnswerCellProps = CellPlace & {
  value: unknown;
  isOpen: boolean;
  onToggle: (place: CellPlace) => void;
};

/** One value of a row; open, it shows all of itself. */
export const AnswerCell = memo(function AnswerCell({ value, row, column, isOpen, onToggle }: AnswerCellProps) {
  const kind = typeof value === 'number' ? 'answer-cell answer-number' : 'answer-cell';
  return (
    <td aria-colindex={column + 2} className={isOpen ? `${kind} answer-open` : kind}>
      {isScalar(value) ? (
        <ScalarText value={value} />
      ) : (
        <ValueChip value={value} isOpen={isOpen} onToggle={() => onToggle({ row, column })} />
      )}
    </td>
  );
});
