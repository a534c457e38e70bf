import { useEffect, useMemo, useReducer, useRef } from 'react';
import { readDrafts } from '../parameters/typed-value.ts';
import type { Question } from '../run/question.ts';
import { useAddress } from './use-address.ts';
import {
  addressOf,
  changeWorkspace,
  FIRST_WORKSPACE,
  parameterNames,
  questionOf,
  type Workspace,
  type WorkspaceAction,
} from './workspace.ts';

// Kept while other views are open: whoever comes back finds what they left.
let left: Workspace = FIRST_WORKSPACE;

export type OpenWorkspace = {
  workspace: Workspace;
  change: (action: WorkspaceAction) => void;
  /** The names of the values that the query takes. */
  names: readonly string[];
  /** What is wrong with values as they are written, by their names. */
  errors: Readonly<Record<string, string>>;
  question: Question;
};

/** What is asked, in step with the address bar. `onOpen` is told when an address asks to be run. */
export function useWorkspace(onOpen: (question: Question) => void): OpenWorkspace {
  const [workspace, change] = useReducer(changeWorkspace, left);
  const names = useMemo(() => parameterNames(workspace), [workspace]);
  const { values, errors } = useMemo(() => readDrafts(names, workspace.drafts), [names, workspace.drafts]);
  const isFree = workspace.named === undefined;
  const parameters = isFree ? values : workspace.namedValues;
  const latest = useRef(workspace);
  latest.current = workspace;
  useEffect(
    () => () => {
      left = { ...latest.current, ran: false };
    },
    [],
  );
  const address = useMemo(
    () => (workspace.isTouched ? addressOf(workspace, parameters) : undefined),
    [workspace, parameters],
  );
  useAddress(address, (read) => {
    change({ type: 'load', address: read });
    if (!read.run) return;
    onOpen(
      read.named === undefined
        ? { kind: 'free', query: read.query ?? '', parameters: read.parameters }
        : { kind: 'named', name: read.named, parameters: read.parameters },
    );
  });
  const question = useMemo(() => questionOf(workspace, parameters), [workspace, parameters]);
  return { workspace, change, names, errors: isFree ? errors : {}, question };
}
