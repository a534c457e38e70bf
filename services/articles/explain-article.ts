import type { ArticleExplanation } from '../../schema/explanation.ts';
import { problems } from '../errors.ts';
import { getExplanation } from '../graph/read/get-explanation.ts';
import type { Archive } from './archive.ts';
import { getArticleState } from './get-article-state.ts';

/**
 * What was read in each sentence of an article, and why not more. Throws the problem 404 when there is no such article,
 * and 409 while it has not been read.
 */
export async function explainArticle(archive: Archive, id: string): Promise<ArticleExplanation> {
  const explanation = await getExplanation(archive.graph, id);
  if (explanation) return explanation;
  const state = await getArticleState(archive, id);
  if (!state) throw problems.notFound(`There is no article ${id}.`);
  throw problems.conflict(
    state.status === 'completed' || state.status === 'duplicate'
      ? 'The article was read by a version that kept no explanations. Delete it and post it again.'
      : `The article has not been read yet: it is ${state.status}.`,
  );
}
