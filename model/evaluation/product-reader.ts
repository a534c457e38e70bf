import type { LanguageModel, WordAnalysis } from '../../workers/pipeline/annotate/language-model/language-model.ts';
import type { Lemmatize } from '../../workers/pipeline/annotate/lemmas/lemmatize.ts';
import type { Abbreviations } from '../../workers/pipeline/segment/abbreviations.ts';
import { sentenceSpans } from '../../workers/pipeline/segment/sentence-spans.ts';
import { tokenSpans } from '../../workers/pipeline/segment/tokens/token-spans.ts';
import type { AnalyzedWord, Reader } from './reader.ts';

/** The parts of the product that read. */
export interface ReadingParts {
  readonly model: LanguageModel;
  readonly lemmatize: Lemmatize;
  readonly abbreviations: Abbreviations;
}

function addLemmas(words: readonly string[], analyses: readonly WordAnalysis[], lemmatize: Lemmatize): AnalyzedWord[] {
  return analyses.map((analysis, at) => {
    const { upos, tag, relation, head } = analysis;
    const grammar = { relation, headTag: analyses[head]?.tag ?? '' };
    return { ...analysis, lemma: lemmatize(words[at] ?? '', upos, tag, grammar) };
  });
}

/** Reads with the product's own splitter, tokenizer, model and lemmas. */
export function createProductReader({ model, lemmatize, abbreviations }: ReadingParts): Reader {
  return {
    split: (paragraph) =>
      sentenceSpans(paragraph, false, abbreviations).map(({ start, end }) =>
        tokenSpans(paragraph.slice(start, end)).map((offset) => start + offset),
      ),
    async analyze(sentences) {
      const analyses = await model.analyze(sentences);
      return analyses.map((words, index) => addLemmas(sentences[index] ?? [], words, lemmatize));
    },
  };
}
