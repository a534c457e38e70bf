/** What the model says of one word. */
export interface WordAnalysis {
  /** Universal part of speech, e.g. `PROPN`. */
  readonly upos: string;
  /** Penn Treebank tag as in the English UD treebanks, e.g. `NNP`. */
  readonly tag: string;
  /** The position of the head in the sentence, from 0; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, with its subtype, e.g. `nsubj:pass`. */
  readonly relation: string;
  /** `O`, or `B-` / `I-` and one of PERSON ORG GPE NORP LOC EVENT DATE MISC. */
  readonly entity: string;
}

/** Reads grammar and names of tokenised sentences. The same sentences always give the same analysis. */
export interface LanguageModel {
  /** One analysis a word, in the order of the words; any number of sentences of any length. */
  analyze(sentences: readonly (readonly string[])[]): Promise<WordAnalysis[][]>;
}
