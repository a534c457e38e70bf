import { useMemo, useState } from 'react';
import { type ErrorPlace, errorPlaceOf } from '../editor/error-place.ts';
import { formErrorsOf, formFieldsOf, valuesToSend } from '../named/parameter-form.ts';
import { useNamedQueries } from '../named/use-named-queries.ts';
import { parameterErrorsOf } from '../parameters/parameter-errors.ts';
import { type Run, useRun } from '../run/use-run.ts';
import { type OpenWorkspace, useWorkspace } from './use-workspace.ts';

export type Asking = {
  open: OpenWorkspace;
  run: Run;
  /** Asks what is before one, if its values can be sent. */
  ask: () => void;
  /** What is wrong with values, by their names: as they are written, as their schema has it, or as the service says. */
  errors: Readonly<Record<string, string>>;
  /** Where the query is wrong, as long as it is the one that was asked. */
  place: ErrorPlace | undefined;
  canAsk: boolean;
};

/** Puts together what is asked, how the asking went, and what of that still holds. */
export function useAsking(): Asking {
  const run = useRun();
  const open = useWorkspace(run.ask);
  const { workspace, change, question } = open;
  const { named, ran } = workspace;
  const { data: catalogue } = useNamedQueries();
  const [insists, setInsists] = useState(false);

  const query = catalogue?.find(({ name }) => name === named);
  const fields = useMemo(() => formFieldsOf(query?.parameters), [query]);
  const ownErrors = named === undefined ? open.errors : formErrorsOf(fields, workspace.namedValues);
  const problem = ran && run.state.status === 'failed' ? run.state.failure.problem : undefined;
  const told = insists || named === undefined ? ownErrors : {};
  const errors = { ...(problem && parameterErrorsOf(problem)), ...told };
  const place = useMemo(
    () => (problem && named === undefined ? errorPlaceOf(problem, workspace.query) : undefined),
    [problem, named, workspace.query],
  );
  const ask = (): void => {
    setInsists(true);
    if (Object.keys(ownErrors).length > 0 || !canAsk) return;
    change({ type: 'ran' });
    const parameters = query ? valuesToSend(fields, workspace.namedValues) : question.parameters;
    run.ask({ ...question, parameters });
  };
  const canAsk = named === undefined ? workspace.query.trim() !== '' : query !== undefined;
  return { open, run, ask, errors, place, canAsk };
}
