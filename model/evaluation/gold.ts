/** One word of an annotated file; what the file does not say is left out. */
export interface GoldWord {
  readonly form: string;
  readonly upos?: string;
  readonly tag?: string;
  readonly lemma?: string;
  /** Position of the head in the sentence, from 0; -1 for the root. */
  readonly head?: number;
  readonly relation?: string;
  /** `O`, `B-TYPE` or `I-TYPE`, in the types of the file. */
  readonly entity?: string;
  /** Whether a space follows in running text. */
  readonly spaceAfter: boolean;
}

/** A written token of several words, `don't` = `do` + `n't`: the words from `first` up to, not including, `end`. */
export interface MultiWord {
  readonly first: number;
  readonly end: number;
  readonly form: string;
  readonly spaceAfter: boolean;
}

export type Break = 'document' | 'paragraph' | undefined;

export interface GoldSentence {
  readonly words: readonly GoldWord[];
  readonly multiWords: readonly MultiWord[];
  /** The sentence as written, where the file gives it. */
  readonly text: string | undefined;
  /** What begins with this sentence. */
  readonly opens: Break;
}

/** Something that can be wrong with one line of a file that a user named. */
export class InputError extends Error {
  override name = 'InputError';

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** The lines of a text file, without the marks of their ends. */
export function splitLines(content: string): string[] {
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
