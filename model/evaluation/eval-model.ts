import { writeFile } from 'node:fs/promises';
import { runProgram } from '../../cli/run-program.ts';
import { loadLanguageModel } from '../../workers/pipeline/annotate/language-model/load-language-model.ts';
import { loadLemmatizer } from '../../workers/pipeline/annotate/lemmas/load-lemmatizer.ts';
import { loadLexicons } from '../../workers/pipeline/load-lexicons.ts';
import { tokenSpans } from '../../workers/pipeline/segment/tokens/token-spans.ts';
import { evaluateGold, type GoldScore } from './evaluate-gold.ts';
import { formatScores } from './format-scores.ts';
import type { GoldSentence } from './gold.ts';
import { EVAL_MODEL_USAGE, type EvalModelOptions, readEvalModelOptions } from './options.ts';
import { createProductReader } from './product-reader.ts';
import { readGoldFile } from './read-gold-file.ts';
import { toPlainScore, totalScores } from './total-scores.ts';
import { readMapping, SAME_TYPES } from './type-mapping.ts';

type NamedScore = readonly [name: string, score: GoldScore];

async function evaluateFiles(options: EvalModelOptions): Promise<NamedScore[]> {
  const { files, raw, split, layers, threads } = options;
  const mapping = options.map === undefined ? SAME_TYPES : readMapping(options.map);
  // All files are read before the model is loaded, so that a bad line is told at once.
  const golds = files.map((file): [string, GoldSentence[]] => [file, readGoldFile(file, { split, tokenSpans })]);
  const { model, vocabulary } = await loadLanguageModel({ threads, ...(layers !== undefined && { layers }) });
  const { abbreviations } = loadLexicons();
  const reader = createProductReader({ model, abbreviations, lemmatize: loadLemmatizer(vocabulary) });
  const scores: NamedScore[] = [];
  for (const [file, gold] of golds) {
    console.error(`Reading ${file} (${gold.length} sentences) …`);
    scores.push([file, await evaluateGold(gold, file, reader, { raw, mapping })]);
  }
  return scores;
}

await runProgram(EVAL_MODEL_USAGE, async () => {
  const options = readEvalModelOptions(process.argv.slice(2));
  if (options.help) {
    console.log(EVAL_MODEL_USAGE);
    return 0;
  }
  const scores = await evaluateFiles(options);
  const total = totalScores(scores.map(([, score]) => score));
  console.log(formatScores(scores.length > 1 ? [...scores, ['all', total]] : scores));
  if (options.json !== undefined) {
    const files = scores.map(([file, score]) => ({ file, ...toPlainScore(score) }));
    const { raw, layers = null, map = null, split = null } = options;
    const report = { raw, layers, map, split, files, all: toPlainScore(total) };
    await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return 0;
});
