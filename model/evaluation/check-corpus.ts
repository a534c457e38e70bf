import { checkDocuments, type PlacedSentence } from './check-documents.ts';
import { checkSentence, type Finding } from './check-sentence.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { parseMarkedSentences } from './read-marked-sentences.ts';

export interface CorpusFile {
  readonly file: string;
  readonly content: string;
}

export interface CorpusProblem extends Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Jaccard similarity of words from which two sentences count as one. */
const SAME_SENTENCE = 0.75;

type Line = PlacedSentence | CorpusProblem;

const isProblem = (line: Line): line is CorpusProblem => 'rule' in line;

function readLine(content: string, file: string, line: number): Line[] {
  try {
    // One line at a time, so that the first bad line does not hide the others.
    return parseMarkedSentences(content, file).map((sentence) => ({ file, sentence: { ...sentence, line } }));
  } catch (error) {
    // The parser names the place for itself, where this line is the first of its content.
    return [{ file, line, rule: 'format', message: (error as Error).message.replace(`${file}:1: `, '') }];
  }
}

function checkDuplicates(sentences: readonly PlacedSentence[]): [PlacedSentence, Finding][] {
  const texts = sentences.map(({ sentence }) => sentence.text);
  return findNearDuplicates(texts, SAME_SENTENCE).flatMap(([later, earlier]): [PlacedSentence, Finding][] => {
    const [here, there] = [sentences[later], sentences[earlier]];
    if (here === undefined || there === undefined) return [];
    const message = `is all but the same as ${there.file}:${there.sentence.line}: ${there.sentence.text}`;
    return [[here, { rule: 'duplicate', message }]];
  });
}

/**
 * Checks marked sentences against model/corpus/README.md: the form of lines and marks, what belongs into a mark, documents
 * in one piece and in one part, no sentence twice. Files stand in the order in which they are to be read.
 */
export function checkCorpus(files: readonly CorpusFile[]): CorpusProblem[] {
  const lines = files.flatMap(({ file, content }) =>
    content.split('\n').flatMap((line, index) => readLine(line, file, index + 1)),
  );
  const sentences = lines.filter((line): line is PlacedSentence => !isProblem(line));
  const found = [
    ...sentences.flatMap((here) => checkSentence(here.sentence).map((finding) => [here, finding] as const)),
    ...checkDocuments(sentences),
    ...checkDuplicates(sentences),
  ];
  const problems = found.map(([{ file, sentence }, finding]) => ({ file, line: sentence.line, ...finding }));
  return [...lines.filter(isProblem), ...problems];
}
