import { Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { WorkspaceAction } from '../workspace/workspace.ts';
import { ParameterJson } from './parameter-json.tsx';
import { ParameterRow } from './parameter-row.tsx';
import type { Drafts } from './typed-value.ts';

type ParametersPanelProps = {
  names: readonly string[];
  drafts: Drafts;
  errors: Readonly<Record<string, string>>;
  change: (action: WorkspaceAction) => void;
};

/** The values that the query takes: a row for each `$name` in it, or all as JSON. */
export function ParametersPanel({ names, drafts, errors, change }: ParametersPanelProps) {
  const [asJson, setAsJson] = useState(false);
  return (
    <section aria-labelledby="cypher-values">
      <Group justify="space-between" wrap="nowrap" mb={names.length > 0 || asJson ? 4 : 0}>
        <Group gap="xs">
          <Title order={2} size="h4" id="cypher-values">
            Values
          </Title>
          {!asJson && names.length === 0 && (
            <Text size="sm" c="dimmed">
              None: a name with a dollar sign in the query, <code>$name</code>, stands for one.
            </Text>
          )}
        </Group>
        <Switch
          size="xs"
          label="As JSON"
          checked={asJson}
          onChange={(event) => setAsJson(event.currentTarget.checked)}
        />
      </Group>
      {asJson && <ParameterJson drafts={drafts} onChange={(values) => change({ type: 'set-drafts', values })} />}
      {!asJson && (
        <Stack gap={6}>
          {names.map((name) => (
            <ParameterRow
              key={name}
              name={name}
              draft={drafts[name]}
              error={errors[name]}
              onChange={(draft) => change({ type: 'set-draft', name, draft })}
            />
          ))}
        </Stack>
      )}
    </section>
  );
}
