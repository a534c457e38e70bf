import type { WordAnalysis } from './annotate/language-model/language-model.ts';
import type { WordClass } from './annotate/word-classes.ts';

/**
 * `title`: Kim; `upper`: NATO, U.S.; `initial`: J.; `lower`: met; `number`: 2002, 1,900; `mixed`: iPhone;
 * `punctuation`: everything else.
 */
export type Shape = 'title' | 'upper' | 'initial' | 'lower' | 'number' | 'mixed' | 'punctuation';

/** One word or mark as its letters show it; `start` and `end` are UTF-16 offsets into the text of its sentence. */
export interface LexicalToken {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly classes: ReadonlySet<WordClass>;
}

/** A token with what the language model says of it. */
export interface Token extends LexicalToken, WordAnalysis {
  /** The dictionary form: `meet` for "met", `Kim` for "Kim", `not` for "n't". */
  readonly lemma: string;
}
