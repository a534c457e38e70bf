import type { BenchOptions } from '../options.ts';
import type { BenchReport } from '../suite.ts';
import { formatModel } from './format-model.ts';
import { concludeModel } from './model-figures.ts';
import type { ReadingMeasure } from './model-task.ts';
import { runModelProcess } from './run-model-process.ts';
import { runSpacy } from './run-spacy.ts';

/** Reads generated articles with the language model on one and two threads, and with spaCy where Python has it. */
export async function runModelSuite({ seed, articles: sizes, layers, python }: BenchOptions): Promise<BenchReport> {
  const task = { seed, articles: sizes.reduce((sum, size) => sum + size, 0), layers: layers ?? null };
  const read = async (threads: number): Promise<{ threads: number; measure: ReadingMeasure }> => {
    console.error(`Reading ${task.articles} articles with ${threads} thread(s) …`);
    return { threads, measure: await runModelProcess({ ...task, threads }) };
  };
  const one = await read(1);
  // In between, so that what is compared first of all ran side by side on a machine that is never quite still.
  console.error(`Reading them with spaCy, if ${python} has it …`);
  const spacy = await runSpacy(python, task);
  const figures = concludeModel({ ...task, runs: [one, await read(2)], spacy });
  return { text: formatModel(figures), figures };
}
