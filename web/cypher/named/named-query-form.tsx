import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import type { WorkspaceAction } from '../workspace/workspace.ts';
import { MarkdownText } from './markdown-text.tsx';
import { NamedField } from './named-field.tsx';
import { formFieldsOf, type NamedValues, valuesToSend } from './parameter-form.ts';
import type { NamedQuery } from './use-named-queries.ts';

type NamedQueryFormProps = {
  query: NamedQuery;
  values: NamedValues;
  errors: Readonly<Record<string, string>>;
  change: (action: WorkspaceAction) => void;
  onRun: () => void;
};

type ActionsProps = Pick<NamedQueryFormProps, 'query' | 'change'> & { toSend: Record<string, unknown> };

function Actions({ query: { name, cypher, example }, toSend, change }: ActionsProps) {
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        onClick={() => change({ type: 'open-query', query: cypher, parameters: toSend })}
      >
        Edit as Cypher
      </Button>
      <Button variant="subtle" size="xs" onClick={() => change({ type: 'open-named', name, values: example })}>
        Values of the example
      </Button>
      <Button variant="subtle" size="xs" onClick={() => change({ type: 'leave-named' })}>
        Back to my own query
      </Button>
    </Group>
  );
}

/** A query of the catalogue: what it tells, the values it takes, and the way to its Cypher. */
export function NamedQueryForm({ query, values, errors, change, onRun }: NamedQueryFormProps) {
  const { name, summary, description, parameters } = query;
  const fields = formFieldsOf(parameters);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRun();
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="named-query">
      <Stack gap="sm">
        <div>
          <Text size="xs" c="dimmed" ff="monospace">
            {name}
          </Text>
          <Title order={2} size="h3" id="named-query">
            {summary}
          </Title>
        </div>
        <MarkdownText text={description} />
        <form onSubmit={submit} id="named-query-form" noValidate>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
            {fields.map((field) => (
              <NamedField
                key={field.name}
                field={field}
                value={values[field.name]}
                error={errors[field.name]}
                onChange={(value) => change({ type: 'set-value', name: field.name, value })}
              />
            ))}
          </SimpleGrid>
          {/* A form with several fields is sent by Enter only where it has a button. */}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </form>
        <Actions query={query} toSend={valuesToSend(fields, values)} change={change} />
      </Stack>
    </Paper>
  );
}
