import { EXTRACTOR, EXTRACTOR_VERSION } from '../../schema/extractor.ts';
import { articleId, contentHash } from '../../schema/identity.ts';
import { type ArticleJob, JOB_VERSION } from '../../schema/job.ts';
import { describeArticle } from '../../services/articles/describe-article.ts';
import type { ArticleToSave } from '../../services/graph/write/article-to-save.ts';
import { loadResources } from '../../workers/pipeline/resources.ts';
import { readArticle } from '../../workers/pipeline/run-pipeline.ts';
import type { ArticleGenerator } from '../generate/generate-article.ts';
import type { BatchRange } from './run-batch.ts';

export type ReadAlone = { readonly articlesPerSecond: number; readonly articles: readonly ArticleToSave[] };

/** Long enough for the compiler of the language to have seen every path. */
const WARM_UP = 20;

/** Reads articles one after the other on this thread, with nothing else in the way: what the reading alone can do. */
export async function readAlone(generate: ArticleGenerator, { first, count }: BatchRange): Promise<ReadAlone> {
  const resources = await loadResources();
  const read = async (number: number): Promise<ArticleToSave> => {
    const submission = generate(number);
    const id = articleId(submission);
    const { extraction } = await readArticle({ id, submission }, resources, () => performance.now());
    const receivedAt = submission.publishedAt;
    const job: ArticleJob = {
      version: JOB_VERSION,
      id,
      contentHash: contentHash(submission),
      receivedAt,
      requestId: 'bench',
      submission,
    };
    return {
      article: { ...describeArticle(job), extractor: EXTRACTOR, extractorVersion: EXTRACTOR_VERSION },
      extraction,
    };
  };
  for (let number = first - WARM_UP; number < first; number += 1) await read(number);
  const started = performance.now();
  const articles: ArticleToSave[] = [];
  for (let at = 0; at < count; at += 1) articles.push(await read(first + at));
  return { articlesPerSecond: (1000 * count) / (performance.now() - started), articles };
}
