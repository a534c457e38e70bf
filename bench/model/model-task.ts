import { createArticleGenerator } from '../generate/generate-article.ts';

/** What one process of the benchmark does; small enough for a command line. */
export interface ModelTask {
  readonly seed: number;
  readonly articles: number;
  /** Threads of the model; reading itself has one. */
  readonly threads: number;
  readonly layers: 4 | 6 | null;
}

/** How long the same text took in one way of handing it over. */
export interface ReadingTime {
  readonly seconds: number;
  /** In the tokens of whoever reads. */
  readonly words: number;
  readonly sentences: number;
}

export interface ReadingMeasure {
  readonly loadMs: number;
  /** Highest resident memory of the whole process while it read article by article. */
  readonly residentMb: number;
  readonly byDocument: ReadingTime;
  readonly batched: ReadingTime;
}

/** The articles that are read; numbers from 1, as the warm-up takes others. */
export function articleTexts({ seed, articles }: Pick<ModelTask, 'seed' | 'articles'>): string[] {
  const generate = createArticleGenerator(seed);
  return Array.from({ length: articles }, (_, at) => generate(at + 1).text);
}

/** Articles that are read before the clock runs, so that every path has been seen. */
export function warmUpTexts({ seed }: Pick<ModelTask, 'seed'>): string[] {
  const generate = createArticleGenerator(seed + 1);
  return [generate(1).text, generate(2).text];
}
