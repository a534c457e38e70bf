import type { ArticleAnnotations } from '../../schema/annotations.ts';
import { problems } from '../errors.ts';
import { getAnnotations } from '../graph/read/get-annotations.ts';
import type { Archive } from './archive.ts';
import { getArticleState } from './get-article-state.ts';

/**
 * An article with all that was read in it. Throws the problem 404 when there is no such article, and 409 while it has
 * not been read.
 */
export async function annotateArticle(archive: Archive, id: string): Promise<ArticleAnnotations> {
  const annotations = await getAnnotations(archive.graph, id);
  if (annotations) return annotations;
  const state = await getArticleState(archive, id);
  if (!state) throw problems.notFound(`There is no article ${id}.`);
  throw problems.conflict(`The article has not been read yet: it is ${state.status}.`);
}
