import { ActionIcon, Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { WorkspaceAction } from '../workspace/workspace.ts';
import { CANCELLED, type HistoryEntry, searchHistory, textOf } from './history.ts';
import { forget, forgetAll, useHistory } from './history-store.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function describeEnd({ rows, truncated, ms, error }: HistoryEntry): string {
  if (error !== undefined) return error;
  const count = `${(rows ?? 0).toLocaleString('en')}${truncated ? '+' : ''} ${rows === 1 ? 'row' : 'rows'}`;
  return ms === undefined ? count : `${count}, ${Math.round(ms).toLocaleString('en')} ms`;
}

const restore = ({ question }: HistoryEntry): WorkspaceAction =>
  question.kind === 'named'
    ? { type: 'open-named', name: question.name, values: question.parameters }
    : { type: 'open-query', query: question.query, parameters: question.parameters };

function Entry({ entry, change }: { entry: HistoryEntry; change: (action: WorkspaceAction) => void }) {
  const { id, at, question, error } = entry;
  const isFailed = error !== undefined && error !== CANCELLED;
  const parameters = Object.keys(question.parameters).length > 0 ? JSON.stringify(question.parameters) : undefined;
  return (
    <Group component="li" gap={2} wrap="nowrap" align="flex-start">
      <UnstyledButton className="cypher-item" flex={1} miw={0} onClick={() => change(restore(entry))}>
        <Text span size="xs" ff="monospace" lineClamp={3} className="cypher-history-query">
          {textOf(question)}
        </Text>
        {parameters && (
          <Text span size="xs" c="dimmed" ff="monospace" display="block" truncate>
            {parameters}
          </Text>
        )}
        <Text span size="xs" c={isFailed ? 'var(--mantine-color-error)' : 'dimmed'} lineClamp={2}>
          {describeEnd(entry)}
        </Text>
        <Text span size="xs" c="dimmed" display="block">
          {WHEN.format(new Date(at))}
        </Text>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Delete the run of ${WHEN.format(new Date(at))}`}
        onClick={() => forget(id)}
      >
        ×
      </ActionIcon>
    </Group>
  );
}

function DeleteAll({ count }: { count: number }) {
  const [asks, setAsks] = useState(false);
  const click = (): void => {
    if (asks) forgetAll();
    setAsks(!asks);
  };
  return (
    <Button variant="subtle" size="compact-xs" color="red" onClick={click} onBlur={() => setAsks(false)}>
      {asks ? `Yes, delete ${count === 1 ? 'the run' : `all ${count} runs`}` : 'Delete all'}
    </Button>
  );
}

/** What was run in this browser, to be found and taken up again. */
export function HistoryPanel({ change }: { change: (action: WorkspaceAction) => void }) {
  const history = useHistory();
  const [words, setWords] = useState('');
  const found = searchHistory(history, useDeferredValue(words));
  if (history.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        What you run is kept here, in this browser: the last 100 queries with their values, without their answers.
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        aria-label="Search the history"
        placeholder="Search the history"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed" role="status">
          {found.length === history.length ? `${history.length}` : `${found.length} of ${history.length}`}{' '}
          {history.length === 1 ? 'run' : 'runs'}
        </Text>
        <DeleteAll count={history.length} />
      </Group>
      <Stack gap={2} component="ul" className="cypher-list">
        {found.map((entry) => (
          <Entry key={entry.id} entry={entry} change={change} />
        ))}
      </Stack>
    </Stack>
  );
}
