import { clean } from '../../../workers/pipeline/clean/clean.ts';
import { EmptyArticleError } from '../../../workers/pipeline/clean/empty-article-error.ts';
import { type Document, startDocument } from '../../../workers/pipeline/document.ts';
import { loadIdentityFeatures } from '../../../workers/pipeline/link/load-identity-features.ts';
import { loadLexicons } from '../../../workers/pipeline/load-lexicons.ts';
import type { Resources } from '../../../workers/pipeline/resources.ts';
import { segment } from '../../../workers/pipeline/segment/segment.ts';
import type { PostedPage } from './cleaned-page.ts';

/** Without the language model, which neither stage asks: it is loaded in seconds and holds 200 MB. */
const resources: Resources = {
  ...loadLexicons(),
  languageModel: { analyze: async () => [] },
  lemmatize: (form) => form,
  identityFeatures: loadIdentityFeatures(),
};

/** A page through the first two stages, or undefined where nothing is left to read; any other error is thrown. */
export function segmentedPage({ text, html, title, publishedAt }: PostedPage): Document | undefined {
  const content = html ?? text ?? '';
  const format = html === undefined ? 'text' : 'html';
  const context = publishedAt === undefined ? { resources } : { resources, publishedAt };
  const posted = { id: 'test', format, content, ...(title === undefined ? {} : { title }) } as const;
  try {
    return segment(clean(startDocument(posted), context), context);
  } catch (error) {
    if (error instanceof EmptyArticleError) return undefined;
    throw error;
  }
}
