import { readFileSync } from 'node:fs';
import { buildWordClasses, type WordClasses, type WordClassRule } from './annotate/word-classes.ts';
import { type AbbreviationRule, type Abbreviations, buildAbbreviations } from './segment/abbreviations.ts';

/** Everything the stages know about the language and the world; built once per thread and never changed. */
export interface Resources {
  readonly abbreviations: Abbreviations;
  readonly wordClasses: WordClasses;
}

/** The shape of these files is ours and checked by the tests, so nothing is validated again at start. */
const readData = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

/** Reads the lexicons and rules that lie beside the stages. The only impure function of the pipeline. */
export function loadResources(): Resources {
  return {
    abbreviations: buildAbbreviations(readData<AbbreviationRule[]>('./segment/abbreviations.json')),
    wordClasses: buildWordClasses(readData<WordClassRule[]>('./annotate/word-classes.json')),
  };
}
