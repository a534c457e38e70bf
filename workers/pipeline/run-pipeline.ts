import type { ArticleSubmission } from '../../schema/article.ts';
import type { ReadingExplanation } from '../../schema/explanation.ts';
import type { Extraction } from '../../schema/extraction.ts';
import type { Fingerprint } from '../../schema/fingerprint.ts';
import { assemble } from './assemble/assemble.ts';
import { explain } from './assemble/explain.ts';
import { type Document, type Posted, startDocument } from './document.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { PIPELINE } from './pipeline.ts';
import type { Resources } from './resources.ts';
import type { Context } from './stage.ts';

export interface ArticleInput {
  readonly id: string;
  readonly submission: ArticleSubmission;
}

/** Milliseconds spent in each stage, by its name. */
export type StageTimings = Record<string, number>;

/** Called after each stage with what the document has become; for tests, and for whoever watches how far the reading is. */
export type Trace = (stage: string, document: Document) => void;

export interface Reading {
  readonly extraction: Extraction;
  readonly explanation: ReadingExplanation;
  /** By what its copies are found. */
  readonly fingerprint: Fingerprint;
  readonly timings: StageTimings;
}

function toPosted({ id, submission }: ArticleInput): Posted {
  const title = submission.title === undefined ? {} : { title: submission.title };
  return submission.html === undefined
    ? { id, format: 'text', content: submission.text ?? '', ...title }
    : { id, format: 'html', content: submission.html, ...title };
}

/**
 * Reads one article: the same input and resources always give the same extraction, byte for byte.
 * `now` is a clock in milliseconds, used for the timings only.
 * Rejects with {@link EmptyArticleError} when nothing is left after cleaning.
 */
export async function readArticle(
  input: ArticleInput,
  resources: Resources,
  now: () => number,
  trace?: Trace,
): Promise<Reading> {
  const { publishedAt } = input.submission;
  const context: Context = publishedAt === undefined ? { resources } : { resources, publishedAt };
  const timings: StageTimings = {};
  let document = startDocument(toPosted(input));
  let started = now();
  const lap = (stage: string): void => {
    const finished = now();
    timings[stage] = finished - started;
    started = finished;
  };
  for (const stage of PIPELINE) {
    document = await stage.run(document, context);
    lap(stage.name);
    trace?.(stage.name, document);
  }
  const extraction = assemble(document);
  const explanation = explain(document);
  const print = fingerprint(document);
  lap('assemble');
  return { extraction, explanation, fingerprint: print, timings };
}
