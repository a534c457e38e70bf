import { extname } from 'node:path';

/** What the service is asked to read; only these fields of a file are posted. */
export const SUBMISSION_FIELDS = ['text', 'html', 'title', 'url', 'publisher', 'publishedAt', 'language'] as const;
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];
/** Not checked here: the service knows what is valid, and says so in its answer. */
export type Submission = Partial<Record<SubmissionField, unknown>>;

/** Where an article stands: a file, and within some files a line or an entry of a list, both counted from 1. */
export type Origin = { readonly file: string; readonly line?: number; readonly entry?: number };

/** One article as found, or why there is none; `bytes` is how much of the input it takes, for the progress. */
export type Source = { readonly origin: Origin; readonly bytes: number } & (
  | { readonly submission: Submission }
  | { readonly problem: string }
);

export type ArticleFormat = 'text' | 'html' | 'json' | 'lines';
const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.ndjson': 'lines',
  '.jsonl': 'lines',
};

export const formatOf = (path: string): ArticleFormat | undefined => FORMATS[extname(path).toLowerCase()];

export function showOrigin({ file, line, entry }: Origin): string {
  if (line !== undefined) return `${file}:${line}`;
  return entry === undefined ? file : `${file} (entry ${entry})`;
}

/** Keeps the fields that the service knows and that say something: exports are full of null and "". */
export function submissionFrom(value: unknown): Submission | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const said = SUBMISSION_FIELDS.filter((field) => ![undefined, null, ''].includes(given[field] as null));
  return Object.fromEntries(said.map((field) => [field, given[field]]));
}
