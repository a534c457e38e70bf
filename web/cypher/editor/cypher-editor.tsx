import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { Text } from '@mantine/core';
import { type RefObject, useEffect, useEffectEvent, useId, useMemo } from 'react';
import type { Known } from '../query/completions.ts';
import { CodeEditor } from './code-editor.tsx';
import { completeCypher, type KnownNow } from './complete-cypher.ts';
import { cypherLanguage } from './cypher-language.ts';
import type { ErrorPlace } from './error-place.ts';
import { useKnownNow } from './use-known-now.ts';

type CypherEditorProps = {
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
  known: Known;
  /** What is underlined. */
  error: ErrorPlace | undefined;
  view: RefObject<EditorView | null>;
};

function extensionsFor(run: () => void, known: KnownNow): Extension[] {
  const runKey = {
    key: 'Mod-Enter',
    run: (view: EditorView) => {
      closeCompletion(view);
      run();
      return true;
    },
  };
  return [
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    cypherLanguage,
    completeCypher(known),
    lintGutter(),
    placeholder('MATCH (p:Person) RETURN p LIMIT 25'),
    keymap.of([
      runKey,
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      // Esc and then Tab leaves the editor all the same, as CodeMirror has it.
      indentWithTab,
    ]),
  ];
}

/** Where a query is written. */
export function CypherEditor({ value, onChange, onRun, known, error, view }: CypherEditorProps) {
  const hint = useId();
  const run = useEffectEvent(onRun);
  const knownNow = useKnownNow(known);
  const extensions = useMemo(() => extensionsFor(() => run(), knownNow), [knownNow]);
  useEffect(() => {
    const { current } = view;
    if (!current) return;
    const { length } = current.state.doc;
    const isThere = error !== undefined && error.to <= length;
    current.dispatch(setDiagnostics(current.state, isThere ? [{ ...error, severity: 'error' }] : []));
  }, [error, view]);
  return (
    <>
      <CodeEditor
        value={value}
        onChange={onChange}
        extensions={extensions}
        label="Cypher query"
        describedBy={hint}
        className="cypher-code cypher-query"
        view={view}
      />
      <Text id={hint} size="xs" c="dimmed" className="cypher-hint">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs, <kbd>Ctrl</kbd> <kbd>Space</kbd> completes, <kbd>Esc</kbd> then{' '}
        <kbd>Tab</kbd> leaves the editor.
      </Text>
    </>
  );
}
