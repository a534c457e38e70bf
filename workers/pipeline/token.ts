import type { WordClass } from './annotate/word-classes.ts';

/**
 * `title`: Kim; `upper`: NATO, U.S.; `initial`: J.; `lower`: met; `number`: 2002, 1,900; `mixed`: iPhone;
 * `punctuation`: everything else.
 */
export type Shape = 'title' | 'upper' | 'initial' | 'lower' | 'number' | 'mixed' | 'punctuation';

/** One word or mark; `start` and `end` are UTF-16 offsets into the text of its sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly classes: ReadonlySet<WordClass>;
}
