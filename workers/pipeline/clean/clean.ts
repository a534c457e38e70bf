import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import { chooseArticle } from './choose-article.ts';
import { EmptyArticleError } from './empty-article-error.ts';
import { htmlBlocks } from './html-blocks.ts';
import { textBlocks } from './text-blocks.ts';

/** Finds the article in what was posted; throws {@link EmptyArticleError} when there is none. */
export function clean(document: Document, { resources }: Context): Document {
  const { format, content, title } = document.posted;
  const raw = format === 'html' ? htmlBlocks(content, resources.elementRules) : textBlocks(content);
  const blocks = chooseArticle(raw, title, resources.furniture).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (blocks.length === 0) throw new EmptyArticleError();
  return { ...document, blocks };
}
