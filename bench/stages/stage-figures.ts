/** What one reading of one article took, by the name of the stage. */
export type StageMilliseconds = Readonly<Record<string, number>>;

export interface StageFigure {
  readonly stage: string;
  readonly wordsPerSecond: number;
  /** Its time as a share of the model's. */
  readonly ofModel: number;
}

export interface StageFigures {
  readonly articles: number;
  readonly rounds: number;
  readonly words: number;
  readonly stages: readonly StageFigure[];
  /** Everything beside the model, as a share of the model's time. */
  readonly besideModel: number;
  readonly wordsPerSecond: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Of several readings of one article the middle one counts: other work on the machine lengthens single readings. */
export function concludeStages(words: number, readings: readonly (readonly StageMilliseconds[])[]): StageFigures {
  const totals = new Map<string, number>();
  for (const article of readings) {
    for (const stage of Object.keys(article[0] ?? {})) {
      const usual = median(article.map((reading) => reading[stage] ?? 0));
      totals.set(stage, (totals.get(stage) ?? 0) + usual);
    }
  }
  const model = totals.get('model') ?? 0;
  const all = [...totals.values()].reduce((sum, time) => sum + time, 0);
  return {
    articles: readings.length,
    rounds: readings[0]?.length ?? 0,
    words,
    stages: [...totals].map(([stage, time]) => ({
      stage,
      wordsPerSecond: (1000 * words) / time,
      ofModel: time / model,
    })),
    besideModel: (all - model) / model,
    wordsPerSecond: (1000 * words) / all,
  };
}
