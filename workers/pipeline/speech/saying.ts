import type { SentenceSpan } from '../claim.ts';

/**
 * One act of saying outside or inside a quotation: whose verb or noun it is, and what it says in its own sentence.
 * `sources` is empty where nobody is named, `scope` where the words stand elsewhere, as in “…,” she said.
 */
export interface Saying {
  readonly sentence: number;
  /** The verb or noun of saying. */
  readonly at: number;
  readonly sources: readonly string[];
  readonly scope: readonly SentenceSpan[];
  /** Words of saying that may stand beside a quotation; views and nouns do not carry one. */
  readonly carries: boolean;
  /** Its subject is a pronoun or a statement that only the sentences before can name. */
  readonly leansBack?: 'person' | 'body';
}
