import { describeMachine, formatTable, showNumber } from '../report.ts';
import type { StageFigures } from './stage-figures.ts';

const percent = (share: number): string => `${showNumber(100 * share)} %`;

/** The report of the benchmark of the stages, for people. */
export function formatStages({ articles, rounds, words, stages, besideModel, wordsPerSecond }: StageFigures): string {
  const rows = stages.map(({ stage, wordsPerSecond: rate, ofModel }) => [stage, rate, percent(ofModel)]);
  return [
    describeMachine(),
    `${showNumber(articles)} articles, ${showNumber(words)} words, read ${showNumber(rounds)} times with one thread; "model" is the language model alone.`,
    formatTable([['stage', 'words/s', "of the model's time"], ...rows]),
    `Everything beside the model takes ${percent(besideModel)} of the model's time; the whole reads ${showNumber(wordsPerSecond)} words a second.`,
  ].join('\n\n');
}
