import type { EditorView } from '@codemirror/view';
import { Stack } from '@mantine/core';
import { type RefObject, useMemo } from 'react';
import type { GraphSchema } from '../../../schema/cypher.ts';
import { CypherEditor } from '../editor/cypher-editor.tsx';
import type { ErrorPlace } from '../editor/error-place.ts';
import { ParametersPanel } from '../parameters/parameters-panel.tsx';
import type { OpenWorkspace } from './use-workspace.ts';

type FreeQueryProps = {
  open: OpenWorkspace;
  errors: Readonly<Record<string, string>>;
  schema: GraphSchema | undefined;
  place: ErrorPlace | undefined;
  view: RefObject<EditorView | null>;
  onRun: () => void;
};

/** A query of one's own and its values. */
export function FreeQuery({ open, errors, schema, place, view, onRun }: FreeQueryProps) {
  const { workspace, names, change } = open;
  const { query, drafts } = workspace;
  const known = useMemo(() => ({ schema, parameters: Object.keys(drafts) }), [schema, drafts]);
  return (
    <Stack gap="sm">
      <div>
        <CypherEditor
          value={query}
          onChange={(text) => change({ type: 'edit-query', query: text })}
          onRun={onRun}
          known={known}
          error={place}
          view={view}
        />
      </div>
      <ParametersPanel names={names} drafts={drafts} errors={errors} change={change} />
    </Stack>
  );
}
