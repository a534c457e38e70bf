import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { keymap, lineNumbers } from '@codemirror/view';
import { CodeEditor } from './code-editor.tsx';

const WRITTEN: readonly Extension[] = [
  json(),
  history(),
  bracketMatching(),
  closeBrackets(),
  linter(jsonParseLinter(), { delay: 300 }),
  keymap.of([...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
];

const READ: readonly Extension[] = [
  json(),
  lineNumbers(),
  bracketMatching(),
  codeFolding(),
  foldGutter(),
  keymap.of([...foldKeymap, ...defaultKeymap]),
];

/** Where JSON is written. */
export function JsonEditor(props: { value: string; onChange: (value: string) => void; label: string }) {
  return <CodeEditor {...props} extensions={WRITTEN} className="cypher-code cypher-json" />;
}

/** JSON to be read: folded by its gutter, or by Ctrl-Shift-[. */
export function JsonView(props: { value: string; label: string }) {
  return <CodeEditor {...props} extensions={READ} className="cypher-code cypher-json-answer" />;
}
