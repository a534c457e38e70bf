import { Box, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ArticleStage } from '../../../schema/stages.ts';
import { useServiceStatus } from '../../api/service-events.tsx';
import { submissions } from './kept-submissions.ts';
import { SubmissionItem } from './submission-item.tsx';
import {
  chooseRows,
  countFilters,
  SUBMISSION_FILTERS,
  type SubmissionFilter,
  type SubmissionRow,
} from './submission-row.ts';
import { useSubmissions } from './use-submissions.ts';

const ROW_HEIGHT = 53;

function useStages(): ReadonlyMap<string, ArticleStage> {
  const active = useServiceStatus()?.active;
  return useMemo(() => new Map(active?.flatMap(({ id, stage }) => (stage ? [[id, stage]] : []))), [active]);
}

/** Thousands of rows, of which those are drawn that are seen. */
function Rows({ rows }: { rows: readonly SubmissionRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const stages = useStages();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard.
    <section ref={scroller} className="submissions-scroller" tabIndex={0} aria-label="Submitted articles">
      <ul className="submissions" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="submission"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SubmissionItem row={row} stage={row.id === undefined ? undefined : stages.get(row.id)} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

type FilterProps = {
  rows: readonly SubmissionRow[];
  filter: SubmissionFilter;
  onFilter: (filter: SubmissionFilter) => void;
};

function Filters({ rows, filter, onFilter }: FilterProps) {
  const counts = countFilters(rows);
  const shown = (Object.keys(SUBMISSION_FILTERS) as SubmissionFilter[]).filter(
    (name) => name === 'all' || name === filter || counts[name] > 0,
  );
  return (
    <Box className="submissions-filters">
      <SegmentedControl
        size="xs"
        aria-label="Which of the submitted articles"
        value={filter}
        onChange={(value) => onFilter(value as SubmissionFilter)}
        data={shown.map((name) => ({ value: name, label: `${name} ${counts[name].toLocaleString('en')}` }))}
      />
    </Box>
  );
}

/** What was submitted in this session, each article live. */
export function SubmissionList() {
  const rows = useSubmissions();
  const [filter, setFilter] = useState<SubmissionFilter>('all');
  const filtered = useMemo(() => chooseRows(rows, filter), [rows, filter]);
  return (
    <Stack gap="xs" component="section" aria-labelledby="submitted-heading">
      <Group justify="space-between" gap="xs">
        <Title order={2} id="submitted-heading">
          Submitted in this session
        </Title>
        {rows.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => submissions.removeFinished()}>
            Clear what is done
          </Button>
        )}
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed" fz="sm">
          Nothing yet. What you submit appears here and is followed until it is in the graph.
        </Text>
      ) : (
        <>
          <Filters rows={rows} filter={filter} onFilter={setFilter} />
          {filtered.length > 0 ? <Rows rows={filtered} /> : <Text fz="sm">None of them is {filter} now.</Text>}
        </>
      )}
    </Stack>
  );
}
