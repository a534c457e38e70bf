import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * What is typed over a selection is put in by the editor. The browser would keep the colour of what stood there in a style of the
 * line, which the Content-Security-Policy forbids with an error in the console.
 */
export const replaceByTyping: Extension = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data, isComposing } = event;
    const { main, ranges } = view.state.selection;
    if (inputType !== 'insertText' || data === null || isComposing || main.empty || ranges.length > 1) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) view.dispatch(insert());
    return true;
  },
});
