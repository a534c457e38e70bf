import { SegmentedControl, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { History } from '../../../schema/history.ts';
import { Swatch } from '../charts/legend.tsx';
import { colorVariable } from '../charts/use-chart-colors.ts';
import { formatCount, formatMs } from '../format.ts';
import { lastMinutes, type StageMean, stageMeans } from '../history/series.ts';
import { Panel } from '../panel.tsx';
import { readWindow, WINDOWS, type WindowMinutes, writeWindow } from './stage-window.ts';

const PARAMETER = 'minutes';

function useWindow(): [WindowMinutes, (minutes: WindowMinutes) => void] {
  const [parameters, setParameters] = useSearchParams();
  const choose = (minutes: WindowMinutes): void =>
    setParameters(
      (before) => {
        const value = writeWindow(minutes);
        if (value === null) before.delete(PARAMETER);
        else before.set(PARAMETER, value);
        return before;
      },
      { replace: true },
    );
  return [readWindow(parameters.get(PARAMETER)), choose];
}

function StageRow({ stage, mean, most }: StageMean & { most: number }) {
  const share = most === 0 ? 0 : (mean / most) * 100;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Swatch label={stage} />
        {stage}
      </Table.Th>
      <Table.Td className="workers-bar-cell" aria-hidden="true">
        <div className="workers-bar" style={{ width: `${share}%`, background: `var(${colorVariable(stage)})` }} />
      </Table.Td>
      <Table.Td ta="right">{formatMs(mean)} ms</Table.Td>
    </Table.Tr>
  );
}

/** What an article takes in each stage, on average over the chosen minutes. */
export function StageTable({ history }: { history: History }) {
  const [minutes, setMinutes] = useWindow();
  const means = useMemo(() => stageMeans(lastMinutes(history, minutes)), [history, minutes]);
  const most = Math.max(0, ...means.map(({ mean }) => mean));
  const articles = Math.max(0, ...means.map((stage) => stage.articles));
  return (
    <Panel
      title="Time per stage"
      note={`${formatCount(articles)} ${articles === 1 ? 'article' : 'articles'}`}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Minutes that the mean is taken over"
          value={String(minutes)}
          onChange={(value) => setMinutes(readWindow(value))}
          data={WINDOWS.map((each) => ({ value: String(each), label: `${each} min` }))}
        />
      }
    >
      {means.length === 0 ? (
        <Text size="sm">No article was completed in this time.</Text>
      ) : (
        <Table className="workers-table workers-stages">
          <Table.Thead className="workers-hidden-head">
            <Table.Tr>
              <Table.Th scope="col">Stage</Table.Th>
              <Table.Td />
              <Table.Th scope="col" ta="right">
                Mean per article
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {means.map((mean) => (
              <StageRow key={mean.stage} {...mean} most={most} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}
