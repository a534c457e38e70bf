import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { codeStyle } from './code-style.ts';
import { replaceByTyping } from './replace-by-typing.ts';

export type CodeEditorProps = {
  value: string;
  /** Left out for code that is only read. */
  onChange?: (value: string) => void;
  /** Read once, when the editor is made. */
  extensions: readonly Extension[];
  label: string;
  describedBy?: string;
  className?: string;
  /** Where the editor is kept for whoever has to reach into it. */
  view?: RefObject<EditorView | null>;
};

function attributes(label: string, describedBy: string | undefined): Record<string, string> {
  // The browser lets it be reached anyway; for those who check what scrolls, it says so.
  return { tabindex: '0', 'aria-label': label, ...(describedBy !== undefined && { 'aria-describedby': describedBy }) };
}

/** CodeMirror as a part of the page: `value` in, changes out. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, onChange, label, describedBy, className, view } = props;
  const parent = useRef<HTMLDivElement>(null);
  const own = useRef<EditorView | null>(null);
  const report = useEffectEvent((text: string) => onChange?.(text));
  const create = useEffectEvent((element: HTMLDivElement) => {
    const extensions = [
      codeStyle(),
      EditorView.contentAttributes.of(attributes(label, describedBy)),
      EditorView.lineWrapping,
      replaceByTyping,
      ...(onChange ? [] : [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ inputmode: 'none' })]),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) report(state.doc.toString());
      }),
      ...props.extensions,
    ];
    return new EditorView({ parent: element, state: EditorState.create({ doc: value, extensions }) });
  });
  useEffect(() => {
    if (!parent.current) return;
    const created = create(parent.current);
    own.current = created;
    if (view) view.current = created;
    return () => {
      created.destroy();
      own.current = null;
      if (view) view.current = null;
    };
  }, [view]);
  useEffect(() => {
    const { current } = own;
    if (!current || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={parent} className={className} />;
}
