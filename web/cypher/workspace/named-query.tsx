import { Alert, Button, Loader } from '@mantine/core';
import { NamedQueryForm } from '../named/named-query-form.tsx';
import { useNamedQueries } from '../named/use-named-queries.ts';
import type { OpenWorkspace } from './use-workspace.ts';

type NamedQueryPanelProps = {
  name: string;
  open: OpenWorkspace;
  errors: Readonly<Record<string, string>>;
  onRun: () => void;
};

/** The query of the catalogue that was chosen, or was once. */
export function NamedQueryPanel({ name, open, errors, onRun }: NamedQueryPanelProps) {
  const { workspace, change } = open;
  const { data } = useNamedQueries();
  if (!data) return <Loader size="sm" aria-label="Loading the named query" />;
  const query = data.find((each) => each.name === name);
  if (!query) {
    return (
      <Alert color="red" title={`There is no query ${name}`}>
        Choose one of the list.{' '}
        <Button variant="default" size="compact-xs" onClick={() => change({ type: 'leave-named' })}>
          Back to my own query
        </Button>
      </Alert>
    );
  }
  return <NamedQueryForm query={query} values={workspace.namedValues} errors={errors} change={change} onRun={onRun} />;
}
