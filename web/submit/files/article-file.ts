/** What the service is asked to read; only these fields of a file are posted. */
export const SUBMISSION_FIELDS = ['text', 'html', 'title', 'url', 'publisher', 'publishedAt', 'language'] as const;
/** Not checked here: the service knows what is valid, and says so in its answer. */
export type Submission = Partial<Record<(typeof SUBMISSION_FIELDS)[number], unknown>>;

/** A file as dropped or chosen; `path` begins with the folder that it came in. */
export type InputFile = {
  readonly path: string;
  readonly size: number;
  /** Named by itself, and not only found in a folder. */
  readonly isNamed: boolean;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
  readonly stream: () => ReadableStream<Uint8Array>;
};

/** One article as found, or why there is none; `bytes` is how much of the input it takes, for the progress. */
export type Source = { readonly name: string; readonly bytes: number } & (
  | { readonly submission: Submission }
  | { readonly problem: string }
);

export type ArticleFormat = 'text' | 'html' | 'json' | 'lines';
const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  json: 'json',
  ndjson: 'lines',
  jsonl: 'lines',
};

const EXTENSION = /\.([^./]+)$/;

/** What kind of file it is, by its name; undefined for none that is read. */
export const formatOf = (path: string): ArticleFormat | undefined =>
  FORMATS[(EXTENSION.exec(path)?.[1] ?? '').toLowerCase()];
/** The path without its extension, which a file and its description have in common. */
export const stemOf = (path: string): string => path.replace(EXTENSION, '');

/** Keeps the fields that the service knows and that say something: exports are full of null and "". */
export function submissionFrom(value: unknown): Submission | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const said = SUBMISSION_FIELDS.filter(
    (field) => given[field] !== undefined && given[field] !== null && given[field] !== '',
  );
  return Object.fromEntries(said.map((field) => [field, given[field]]));
}
