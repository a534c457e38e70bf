import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../cli/service/project-root.ts';
import type { BenchOptions } from '../options.ts';
import type { BenchReport } from '../suite.ts';
import { formatStages } from './format-stages.ts';
import { measureStages } from './measure-stages.ts';
import { concludeStages } from './stage-figures.ts';

/** Written by hand, of many kinds: generated articles are too much alike to show what a rule costs. */
const FOLDER = 'tests/corpus/articles';

function articleTexts(): string[] {
  const folder = join(projectRoot(), FOLDER);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Reads the articles of the corpus again and again, and tells the time of each stage beside that of the model. */
export async function runStagesSuite({ articles: sizes, layers }: BenchOptions): Promise<BenchReport> {
  const texts = articleTexts();
  const wanted = sizes.reduce((sum, size) => sum + size, 0);
  const rounds = Math.max(1, Math.round(wanted / texts.length));
  console.error(`Reading ${texts.length} articles ${rounds} times …`);
  const { words, readings } = await measureStages(texts, rounds, layers);
  const figures = concludeStages(words, readings);
  return { text: formatStages(figures), figures };
}
