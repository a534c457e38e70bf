import type { Block, Document } from '../document.ts';
import type { Context } from '../stage.ts';
import { EmptyArticleError } from './empty-article-error.ts';

/** Finds the article in what was posted; throws {@link EmptyArticleError} when there is none. */
export function clean(document: Document, _context: Context): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of document.posted.content.split('\n')) {
    if (line.trim() !== '') {
      const runs = [{ text: 0, length: line.length, posted: start, postedLength: line.length }];
      blocks.push({ kind: 'prose', text: line, runs });
    }
    start += line.length + 1;
  }
  if (blocks.length === 0) throw new EmptyArticleError();
  return { ...document, blocks };
}
