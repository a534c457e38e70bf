import type { Window } from './cut-sentences.ts';
import type { WordAnalysis } from './language-model.ts';

/** The relation by which a further part hangs on the first, as in run-on sentences of the treebanks. */
const JOINED_BY = 'parataxis';

/**
 * The parts of one sentence as one again: a single tree, in which the roots of the later parts hang on that of the
 * first. A name that a cut has parted is two names.
 */
export function joinWindows(
  parts: readonly { readonly window: Window; readonly words: readonly WordAnalysis[] }[],
): WordAnalysis[] {
  const joined: WordAnalysis[] = [];
  let root = -1;
  for (const { window, words } of parts) {
    for (const word of words) {
      if (word.head >= 0) joined.push(window.from === 0 ? word : { ...word, head: word.head + window.from });
      else if (root < 0) {
        root = joined.length;
        joined.push(word);
      } else joined.push({ ...word, head: root, relation: JOINED_BY });
    }
  }
  return joined;
}
