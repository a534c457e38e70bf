import { Table } from '@mantine/core';
import { useState } from 'react';
import { formatClock } from '../format.ts';
import { minuteRows } from '../history/describe-series.ts';
import type { Series } from '../history/series.ts';

type FigureTableProps = { title: string; series: Series; format: (value: number | null) => string };

function Rows({ series, format }: Omit<FigureTableProps, 'title'>) {
  return (
    <Table className="workers-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Time</Table.Th>
          {series.lines.map(({ label }) => (
            <Table.Th key={label} scope="col" ta="right">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {minuteRows(series).map(({ time, values }) => (
          <Table.Tr key={time}>
            <Table.Td>{formatClock(new Date(time * 1000))}</Table.Td>
            {series.lines.map(({ label }, index) => (
              <Table.Td key={label} ta="right">
                {format(values[index] ?? null)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The figures of a chart, minute by minute. */
export function FigureTable({ title, series, format }: FigureTableProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)} className="workers-figures">
      <summary>Figures by the minute</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
        <section className="workers-scroll" tabIndex={0} aria-label={`${title} by the minute`}>
          <Rows series={series} format={format} />
        </section>
      )}
    </details>
  );
}
