import type { KeyboardEvent, PointerEvent } from 'react';
import type { Sorting } from './sort-rows.ts';

type AnswerHeaderProps = {
  columns: readonly string[];
  widths: readonly number[];
  sorting: Sorting | undefined;
  onSort: (column: number) => void;
  onResize: (column: number, width: number) => void;
};

const STEP = 24;

function directionOf(sorting: Sorting | undefined, column: number): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

const SIGNS = { ascending: '▲', descending: '▼', none: '' } as const;

type HandleProps = { name: string; width: number; onResize: (width: number) => void };

/** Dragged by the pointer, moved by the arrow keys. */
function Handle({ name, width, onResize }: HandleProps) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const { currentTarget, pointerId, clientX } = event;
    event.preventDefault();
    currentTarget.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent): void => onResize(width + moved.clientX - clientX);
    currentTarget.addEventListener('pointermove', move);
    const end = (): void => currentTarget.removeEventListener('pointermove', move);
    currentTarget.addEventListener('lostpointercapture', end, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onResize(width + (event.key === 'ArrowRight' ? STEP : -STEP));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of HTML cannot be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={width}
      aria-valuemin={72}
      aria-valuemax={1600}
      tabIndex={0}
      className="answer-handle"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

/** The names of the columns: a click sorts, the line between two moves. */
export function AnswerHeader({ columns, widths, sorting, onSort, onResize }: AnswerHeaderProps) {
  return (
    <thead className="answer-head">
      <tr aria-rowindex={1} className="answer-row">
        <th scope="col" aria-colindex={1} className="answer-cell answer-index">
          #
        </th>
        {columns.map((name, column) => {
          const direction = directionOf(sorting, column);
          return (
            <th key={column} scope="col" aria-sort={direction} aria-colindex={column + 2} className="answer-cell">
              <button type="button" className="answer-sort" title={name} onClick={() => onSort(column)}>
                <span className="answer-chip-text">{name}</span> <span aria-hidden="true">{SIGNS[direction]}</span>
              </button>
              <Handle name={name} width={widths[column] ?? 0} onResize={(width) => onResize(column, width)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
