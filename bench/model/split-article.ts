import { loadLexicons } from '../../workers/pipeline/load-lexicons.ts';
import { sentenceSpans } from '../../workers/pipeline/segment/sentence-spans.ts';
import { tokenSpans } from '../../workers/pipeline/segment/tokens/token-spans.ts';

function toWords(sentence: string): string[] {
  const offsets = tokenSpans(sentence);
  return Array.from({ length: offsets.length / 2 }, (_, at) => sentence.slice(offsets[2 * at], offsets[2 * at + 1]));
}

/** Splits an article into sentences of words, paragraph by paragraph, as the pipeline does. */
export function createSplitter(): (text: string) => string[][] {
  const { abbreviations } = loadLexicons();
  const splitParagraph = (paragraph: string): string[][] =>
    sentenceSpans(paragraph, false, abbreviations).map(({ start, end }) => toWords(paragraph.slice(start, end)));
  return (text) => text.split('\n\n').flatMap(splitParagraph);
}
