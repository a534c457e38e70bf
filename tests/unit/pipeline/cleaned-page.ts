import { clean } from '../../../workers/pipeline/clean/clean.ts';
import { type Document, startDocument } from '../../../workers/pipeline/document.ts';
import { segment } from '../../../workers/pipeline/segment/segment.ts';
import { resources } from './traced-reading.ts';

export interface PostedPage {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
}

/** A page through the first two stages: the blocks of its article, and their sentences. */
export function cleanedPage({ text, html, title, publishedAt }: PostedPage): Document {
  const content = html ?? text ?? '';
  const format = html === undefined ? 'text' : 'html';
  const context = publishedAt === undefined ? { resources } : { resources, publishedAt };
  const posted = { id: 'test', format, content, ...(title === undefined ? {} : { title }) } as const;
  return segment(clean(startDocument(posted), context), context);
}
