import { isPassing, reasonOf } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { evaluateArticle } from './evaluate-article.ts';
import type { GoldFile } from './load-gold.ts';
import { type ArticleScore, type Totals, totalScores } from './totals.ts';

export type ArticleResult = { readonly name: string } & ({ readonly score: ArticleScore } | { readonly error: string });
export type Evaluation = { readonly totals: Totals; readonly articles: readonly ArticleResult[] };

/** One article after the other. One that cannot be evaluated is reported and left out of the totals; throws when the service is away. */
export async function runEvaluation(
  client: ServiceClient,
  files: readonly GoldFile[],
  roots: readonly string[],
  onResult: (result: ArticleResult) => void,
): Promise<Evaluation> {
  const articles: ArticleResult[] = [];
  for (const { name, gold } of files) {
    const result: ArticleResult = await evaluateArticle(client, gold, roots).then(
      (score) => ({ name, score }),
      (error: unknown) => {
        // What did not pass in all this time is the service's trouble, and the next article would meet it too.
        if (isPassing(error)) throw error;
        return { name, error: reasonOf(error) };
      },
    );
    articles.push(result);
    onResult(result);
  }
  return { totals: totalScores(articles.flatMap((result) => ('score' in result ? [result.score] : []))), articles };
}
