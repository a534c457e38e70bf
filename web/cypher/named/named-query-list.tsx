import { Loader, Stack, Text, UnstyledButton } from '@mantine/core';
import type { WorkspaceAction } from '../workspace/workspace.ts';
import { useNamedQueries } from './use-named-queries.ts';

type NamedQueryListProps = { chosen: string | undefined; change: (action: WorkspaceAction) => void };

/** The catalogue as a list to choose from. */
export function NamedQueryList({ chosen, change }: NamedQueryListProps) {
  const { data, error } = useNamedQueries();
  if (!data) {
    return error ? (
      <Text size="sm" c="var(--mantine-color-error)">
        {error.message}
      </Text>
    ) : (
      <Loader size="sm" aria-label="Loading the named queries" />
    );
  }
  return (
    <Stack gap={2} component="ul" className="cypher-list">
      {data.map(({ name, summary, example }) => (
        <li key={name}>
          <UnstyledButton
            className="cypher-item"
            aria-current={name === chosen ? 'true' : undefined}
            onClick={() => change({ type: 'open-named', name, values: example })}
          >
            <Text span size="sm" fw={600} display="block">
              {name}
            </Text>
            <Text span size="xs" c="dimmed" display="block">
              {summary}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </Stack>
  );
}
