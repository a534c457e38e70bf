import type { WordAnalysis } from '../../workers/pipeline/annotate/language-model/language-model.ts';
import { loadLanguageModel } from '../../workers/pipeline/annotate/language-model/load-language-model.ts';
import type { Lemmatize } from '../../workers/pipeline/annotate/lemmas/lemmatize.ts';
import { loadLemmatizer } from '../../workers/pipeline/annotate/lemmas/load-lemmatizer.ts';
import { articleTexts, type ModelTask, type ReadingTime, warmUpTexts } from './model-task.ts';
import { createSplitter } from './split-article.ts';

const KILOBYTES_A_MEGABYTE = 1024;

type Sentences = readonly (readonly string[])[];

/** From the text of an article to its sentences of words, and from these to all that is said of them. */
interface Reading {
  split(text: string): Sentences;
  analyze(sentences: Sentences): Promise<WordAnalysis[][]>;
  readonly lemmatize: Lemmatize;
}

/** Lemmas belong to the reading: spaCy gives them, too. */
function addLemmas(sentences: Sentences, analyses: readonly (readonly WordAnalysis[])[], lemmatize: Lemmatize): void {
  for (const [index, words] of sentences.entries()) {
    for (const [at, word] of words.entries()) {
      const { upos = 'X', tag = 'XX', relation = '', head = -1 } = analyses[index]?.[at] ?? {};
      lemmatize(word, upos, tag, { relation, headTag: analyses[index]?.[head]?.tag ?? '' });
    }
  }
}

/** @param portions texts that are handed over together */
async function timeReading(portions: readonly (readonly string[])[], reading: Reading): Promise<ReadingTime> {
  const started = performance.now();
  let [words, sentences] = [0, 0];
  for (const texts of portions) {
    const found = texts.flatMap((text) => reading.split(text));
    addLemmas(found, await reading.analyze(found), reading.lemmatize);
    sentences += found.length;
    words += found.reduce((sum, { length }) => sum + length, 0);
  }
  return { seconds: (performance.now() - started) / 1000, words, sentences };
}

async function measure(task: ModelTask): Promise<void> {
  const { threads, layers } = task;
  const split = createSplitter();
  const started = performance.now();
  const { model, vocabulary } = await loadLanguageModel({ threads, ...(layers !== null && { layers }) });
  const lemmatize = loadLemmatizer(vocabulary);
  const loadMs = performance.now() - started;
  const reading: Reading = { split, lemmatize, analyze: (sentences) => model.analyze(sentences) };
  const texts = articleTexts(task);
  await timeReading([warmUpTexts(task)], reading);
  const byDocument = await timeReading(
    texts.map((text) => [text]),
    reading,
  );
  const residentMb = process.resourceUsage().maxRSS / KILOBYTES_A_MEGABYTE;
  const batched = await timeReading([texts], reading);
  process.send?.({ loadMs, residentMb, byDocument, batched }, () => process.exit(0));
}

await measure(JSON.parse(process.argv[2] ?? '{}') as ModelTask);
