import type { Finding } from './check-sentence.ts';
import type { MarkedSentence } from './read-marked-sentences.ts';

/** A sentence and the name of its file. */
export interface PlacedSentence {
  readonly file: string;
  readonly sentence: MarkedSentence;
}

const FEWEST = 5;
const MOST = 12;

function compare(here: PlacedSentence, first: PlacedSentence, before: PlacedSentence | undefined): Finding[] {
  const findings: Finding[] = [];
  const name = `the document "${here.sentence.doc}"`;
  const [{ split, country }, start] = [here.sentence, first.sentence];
  const report = (rule: string, message: string): void => {
    findings.push({ rule, message: `${name} ${message}` });
  };
  if (here.file !== first.file) report('document-file', `begins in ${first.file}`);
  else if (before?.sentence.doc !== here.sentence.doc) report('document-order', 'is cut in two by another');
  if (split !== start.split) report('document-split', `is both ${start.split} and ${split}`);
  if (country !== start.country) report('document-country', `is set both in ${start.country} and in ${country}`);
  return findings;
}

/** What is wrong with documents as wholes, each finding with the sentence where it shows. */
export function checkDocuments(sentences: readonly PlacedSentence[]): [PlacedSentence, Finding][] {
  const documents = new Map<string, { readonly first: PlacedSentence; length: number }>();
  const found: [PlacedSentence, Finding][] = [];
  for (const [index, here] of sentences.entries()) {
    const document = documents.get(here.sentence.doc);
    if (document === undefined) {
      documents.set(here.sentence.doc, { first: here, length: 1 });
      continue;
    }
    document.length += 1;
    for (const finding of compare(here, document.first, sentences[index - 1])) found.push([here, finding]);
  }
  for (const { first, length } of documents.values()) {
    if (length >= FEWEST && length <= MOST) continue;
    const message = `the document "${first.sentence.doc}" has ${length} sentences, not ${FEWEST} to ${MOST}`;
    found.push([first, { rule: 'document-length', message }]);
  }
  return found;
}
