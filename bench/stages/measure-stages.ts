import type { LanguageModel } from '../../workers/pipeline/annotate/language-model/language-model.ts';
import { loadResources } from '../../workers/pipeline/resources.ts';
import { readArticle } from '../../workers/pipeline/run-pipeline.ts';
import type { StageMilliseconds } from './stage-figures.ts';

/** The language model with a clock: what it takes is no time of the stage that asks it. */
class TimedModel implements LanguageModel {
  milliseconds = 0;
  private readonly model: LanguageModel;

  constructor(model: LanguageModel) {
    this.model = model;
  }

  async analyze(sentences: readonly (readonly string[])[]): ReturnType<LanguageModel['analyze']> {
    const started = performance.now();
    const analyses = await this.model.analyze(sentences);
    this.milliseconds += performance.now() - started;
    return analyses;
  }
}

export interface StageMeasure {
  /** In the tokens of the product, all articles once. */
  readonly words: number;
  /** For every article the times of its readings, the model under the name `model`. */
  readonly readings: readonly (readonly StageMilliseconds[])[];
}

/** How often all articles are read before the clock counts, so that every path has been compiled. */
const WARM_UP = 3;

/** Reads every article `rounds` times in turn, in this process and with one thread of the model. */
export async function measureStages(
  texts: readonly string[],
  rounds: number,
  layers: 4 | 6 | undefined,
): Promise<StageMeasure> {
  const loaded = await loadResources({ threads: 1, ...(layers !== undefined && { layers }) });
  const languageModel = new TimedModel(loaded.languageModel);
  const resources = { ...loaded, languageModel };
  const readings = texts.map((): StageMilliseconds[] => []);
  let words = 0;
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      languageModel.milliseconds = 0;
      const input = { id: `article-${index}`, submission: { text } };
      if (round === -1) {
        await readArticle(
          input,
          resources,
          () => performance.now(),
          (stage, { tokens }) => {
            if (stage === 'annotate') words += tokens.reduce((sum, { length }) => sum + length, 0);
          },
        );
        continue;
      }
      const { timings } = await readArticle(input, resources, () => performance.now());
      const { annotate = 0 } = timings;
      const model = languageModel.milliseconds;
      if (round >= 0) readings[index]?.push({ model, ...timings, annotate: annotate - model });
    }
  }
  return { words, readings };
}
