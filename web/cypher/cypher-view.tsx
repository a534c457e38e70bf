import './cypher.css';
import type { EditorView } from '@codemirror/view';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import { AnswerPanel } from './answer/answer-panel.tsx';
import { FailureNotice } from './run/failure-notice.tsx';
import { RunBar } from './run/run-bar.tsx';
import { EmptyGraphNotice } from './schema/empty-graph-notice.tsx';
import { useGraphSchema } from './schema/use-graph-schema.ts';
import { FreeQuery } from './workspace/free-query.tsx';
import { NamedQueryPanel } from './workspace/named-query.tsx';
import { SideDrawer, SidePanel } from './workspace/side-panel.tsx';
import { type Asking, useAsking } from './workspace/use-asking.ts';

function Outcome({ asking, onGoToPlace }: { asking: Asking; onGoToPlace: (() => void) | undefined }) {
  const { run, open } = asking;
  const { state } = run;
  switch (state.status) {
    case 'done':
      return (
        <AnswerPanel
          question={state.question}
          answer={state.answer}
          isCurrent={open.workspace.ran}
          view={open.workspace.view}
          onView={(view) => open.change({ type: 'set-view', view })}
        />
      );
    case 'failed':
      return <FailureNotice failure={state.failure} onGoToPlace={onGoToPlace} />;
    case 'cancelled':
      return (
        <Text c="dimmed" role="status">
          Cancelled: the service was told to end the query.
        </Text>
      );
    default:
      return null;
  }
}

/** An editor for Cypher, the queries of the catalogue, and what they answer. */
export function CypherView() {
  const asking = useAsking();
  const schema = useGraphSchema();
  const isWide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const editor = useRef<EditorView>(null);
  const { open, run, ask, errors, place, canAsk } = asking;
  const { named } = open.workspace;
  // From a field, too; the editor has this key of its own.
  useHotkeys([['mod+Enter', ask]], []);
  const goToPlace = (): void => {
    editor.current?.dispatch({ selection: { anchor: place?.from ?? 0 }, scrollIntoView: true });
    editor.current?.focus();
  };
  return (
    <div className="cypher">
      {isWide && <SidePanel named={named} schema={schema} change={open.change} />}
      <Stack gap="md" miw={0} className="cypher-main">
        <Group justify="space-between">
          <Title order={1}>Cypher</Title>
          {!isWide && <SideDrawer named={named} schema={schema} change={open.change} />}
        </Group>
        {schema?.labels.length === 0 && <EmptyGraphNotice />}
        {named === undefined ? (
          <FreeQuery open={open} errors={errors} schema={schema} place={place} view={editor} onRun={ask} />
        ) : (
          <NamedQueryPanel name={named} open={open} errors={errors} onRun={ask} />
        )}
        <RunBar
          runningSince={run.state.status === 'running' ? run.state.since : undefined}
          isDisabled={!canAsk}
          onRun={ask}
          onCancel={run.cancel}
        />
        <Outcome asking={asking} onGoToPlace={place && goToPlace} />
      </Stack>
    </div>
  );
}
