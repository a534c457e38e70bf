import type { WordAnalysis } from '../../workers/pipeline/annotate/language-model/language-model.ts';

export interface AnalyzedWord extends WordAnalysis {
  readonly lemma: string;
}

/** What is judged: all that turns text into analysed words. */
export interface Reader {
  /** The sentences of one paragraph, each as the starts and ends of its tokens in turn, in UTF-16 units. */
  split(paragraph: string): readonly (readonly number[])[];
  /** One analysis a word for the sentences of one document. */
  analyze(sentences: readonly (readonly string[])[]): Promise<AnalyzedWord[][]>;
}

/** About an article: what has no documents is read in portions of this many sentences, and so are long documents. */
const PORTION = 40;

/**
 * Analyses sentences document by document, as the product does.
 * @param opensDocument for every sentence whether a document begins with it
 */
export async function analyzeInDocuments(
  reader: Reader,
  sentences: readonly (readonly string[])[],
  opensDocument: readonly boolean[],
): Promise<AnalyzedWord[][]> {
  const analyses: AnalyzedWord[][] = [];
  for (let from = 0; from < sentences.length; ) {
    let end = from + 1;
    while (end < sentences.length && end - from < PORTION && !opensDocument[end]) end += 1;
    analyses.push(...(await reader.analyze(sentences.slice(from, end))));
    from = end;
  }
  for (const [index, words] of sentences.entries()) {
    const count = analyses[index]?.length;
    if (count !== words.length)
      throw new Error(`the reading of sentence ${index + 1} has ${count} of ${words.length} words`);
  }
  return analyses;
}
