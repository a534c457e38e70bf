import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { UsageError } from '../../cli/usage-error.ts';
import type { ArticleSubmission } from '../../schema/article.ts';
import type { TraceOptions } from './options.ts';

const EXTENSIONS = new Set(['.txt', '.html', '.htm']);

/** "visit.txt" is meant as a file even where there is none; a sentence has spaces. */
const looksLikePath = (input: string): boolean => !/\s/.test(input) && EXTENSIONS.has(extname(input).toLowerCase());

/** The title and the date in the `.json` beside a file, if there is one; a gold file will do. */
function readSideFile(path: string): Pick<ArticleSubmission, 'title' | 'publishedAt'> {
  const sidePath = `${path.slice(0, path.length - extname(path).length)}.json`;
  if (sidePath === path || !existsSync(sidePath)) return {};
  const { title, publishedAt } = JSON.parse(readFileSync(sidePath, 'utf8')) as Pick<
    ArticleSubmission,
    'title' | 'publishedAt'
  >;
  return { ...(title && { title }), ...(publishedAt && { publishedAt }) };
}

function readFile(path: string, html: boolean): ArticleSubmission {
  const content = readFileSync(path, 'utf8');
  const isHtml = html || extname(path).toLowerCase().startsWith('.htm');
  return { ...(isHtml ? { html: content } : { text: content }), ...readSideFile(path) };
}

async function readInput({ input, html }: TraceOptions, stdin: NodeJS.ReadStream): Promise<ArticleSubmission> {
  if (input !== undefined && existsSync(input) && statSync(input).isFile()) return readFile(input, html);
  if (input !== undefined && looksLikePath(input)) throw new UsageError(`there is no file ${input}`);
  if (input === undefined && stdin.isTTY) throw new UsageError('give a text in quotation marks, or name a file');
  const content = input ?? (await readAll(stdin));
  return html ? { html: content } : { text: content };
}

/** The text to read, from the command line, a file or the standard input; throws {@link UsageError} without one. */
export async function readSubmission(options: TraceOptions, stdin: NodeJS.ReadStream): Promise<ArticleSubmission> {
  const submission = await readInput(options, stdin);
  if ((submission.text ?? submission.html ?? '').trim() === '') throw new UsageError('the text is empty');
  return options.date === undefined ? submission : { ...submission, publishedAt: options.date };
}
