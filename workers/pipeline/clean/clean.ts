import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import { withoutDatelines } from './article-dateline.ts';
import { chooseArticle } from './choose-article.ts';
import { EmptyArticleError } from './empty-article-error.ts';
import { htmlBlocks } from './html-blocks.ts';
import { splitRunInHeads } from './run-in-heads.ts';
import { markTurns } from './speaker-turns.ts';
import { textBlocks } from './text-blocks.ts';
import { trimBlock } from './trim-block.ts';

/** Finds the article in what was posted; throws {@link EmptyArticleError} when there is none. */
export function clean(document: Document, context: Context): Document {
  const { elementRules, furniture, pageWords } = context.resources;
  const { format, content, title } = document.posted;
  const page = format === 'html' ? htmlBlocks(content, elementRules) : textBlocks(content, pageWords);
  const trimmed = page.flatMap((block) => trimBlock(block, pageWords) ?? []);
  const article = chooseArticle(trimmed, title, furniture, pageWords);
  const { blocks, ...dated } = withoutDatelines(
    article,
    { words: pageWords, known: context.resources.names.known },
    context.publishedAt,
  );
  const spoken = splitRunInHeads(markTurns(blocks, pageWords), pageWords).filter(({ text }) =>
    /[\p{L}\p{N}]/u.test(text),
  );
  if (spoken.length === 0) throw new EmptyArticleError();
  return { ...document, ...dated, blocks: spoken };
}
