import { UnstyledButton } from '@mantine/core';
import { nextSorting, type Sorting } from './sort-rows.ts';

type HeadColumn = { key: string; header: string; width?: number; sortBy?: unknown; numeric?: boolean };

type TableHeadProps = {
  columns: readonly HeadColumn[];
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
};

const orderOf = (key: string, sorting: Sorting | undefined): 'ascending' | 'descending' | 'none' =>
  sorting?.column === key ? (sorting.descending ? 'descending' : 'ascending') : 'none';

const SIGNS = { ascending: '▲', descending: '▼', none: '' };

/** The heads of the columns, which sort. */
export function TableHead({ columns, sorting, onSort }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, header, width, sortBy, numeric }) => {
          const order = orderOf(key, sorting);
          return (
            <th
              key={key}
              scope="col"
              data-numeric={numeric}
              style={width === undefined ? {} : { width: `${width}rem` }}
              {...(sortBy !== undefined && { 'aria-sort': order })}
            >
              {sortBy === undefined ? (
                header
              ) : (
                <UnstyledButton className="virtual-table-sort" onClick={() => onSort(nextSorting(sorting, key))}>
                  {header} <span aria-hidden="true">{SIGNS[order]}</span>
                </UnstyledButton>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
