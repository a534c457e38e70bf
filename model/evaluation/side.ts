/** From `start` up to, not including, `end`: characters of the raw text, or words where the words are given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface EntitySpan extends Span {
  readonly type: string;
}

/** A word of the gold or of the reading, with what is said of it. */
export interface SideWord extends Span {
  readonly form: string;
  readonly upos?: string | undefined;
  readonly tag?: string | undefined;
  readonly lemma?: string | undefined;
  /** Position of the head among all words of the side; -1 for a root. */
  readonly head?: number | undefined;
  readonly relation?: string | undefined;
}

/** One of the two things that are compared: a whole file as annotated, or as read. */
export interface Side {
  readonly words: readonly SideWord[];
  readonly entities: readonly EntitySpan[];
  readonly sentences: readonly Span[];
  /** Words as written: `don't` is one token of two words. */
  readonly tokens: readonly Span[];
}
