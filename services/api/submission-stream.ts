import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { type ArticleSubmission, ArticleSubmissionSchema } from '../../schema/article.ts';
import { checkReadable } from '../articles/check-readable.ts';
import {
  checkBacklog,
  type SubmissionContext,
  type SubmissionOutcome,
  submitArticles,
} from '../articles/submit-articles.ts';
import { ProblemError, problems } from '../errors.ts';
import { problemBody, toProblem } from './plugins/problem-details.ts';
import { describeValidation } from './plugins/validation.ts';
import { type InputLine, splitLines } from './split-lines.ts';

export type StreamContext = SubmissionContext & { maxLineBytes: number };

const BATCH = 100;
const BACKLOG_POLL_MS = 250;
const BACKLOG_PATIENCE_MS = 60_000;

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);
const validate = ajv.compile(ArticleSubmissionSchema);

/** A line of the stream: an article that can be taken, or the problem with it. */
type Line = { number: number; taken: ArticleSubmission } | { number: number; problem: ProblemError };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problems.badRequest(`The line is not JSON: ${(error as Error).message}.`);
  }
}

function parseLine(text: string): ArticleSubmission {
  const value = parseJson(text);
  if (!validate(value)) {
    const errors = describeValidation((validate.errors ?? []) as Parameters<typeof describeValidation>[0]);
    throw problems.badRequest(`The article is not valid: ${errors[0]?.path} ${errors[0]?.message}.`, { errors });
  }
  const submission = value as ArticleSubmission;
  checkReadable(submission);
  return submission;
}

function readLine(line: InputLine, maxBytes: number): Line {
  const { number } = line;
  try {
    if ('tooLong' in line) throw problems.tooLarge(`The line is longer than ${maxBytes} bytes (MAX_ARTICLE_BYTES).`);
    return { number, taken: parseLine(line.text) };
  } catch (error) {
    if (error instanceof ProblemError) return { number, problem: error };
    throw error;
  }
}

const isBlank = (line: InputLine): boolean => 'text' in line && line.text.trim() === '';

/** Back-pressure: while the backlog is full nothing more is read from the client, which then cannot send either. */
async function waitForRoom({ archive, maxBacklog }: StreamContext): Promise<void> {
  for (let waited = 0; ; waited += BACKLOG_POLL_MS) {
    try {
      return await checkBacklog(archive, maxBacklog);
    } catch (error) {
      if (waited >= BACKLOG_PATIENCE_MS) throw error;
      await sleep(BACKLOG_POLL_MS);
    }
  }
}

const answer = (body: object): string => `${JSON.stringify(body)}\n`;
const accept = (number: number, outcome: SubmissionOutcome | undefined): string =>
  answer({ line: number, accepted: outcome?.accepted, ...outcome?.receipt });
const refuse = (number: number, problem: ProblemError, requestId: string): string =>
  answer({ line: number, ...problemBody(problem, requestId) });

/** Takes a batch and answers each of its lines, in order. */
async function takeBatch(lines: readonly Line[], context: StreamContext): Promise<string> {
  const submissions = lines.flatMap((line) => ('taken' in line ? [line.taken] : []));
  try {
    if (submissions.length > 0) await waitForRoom(context);
    const outcomes = await submitArticles(submissions, context);
    let next = 0;
    return lines
      .map((line) =>
        'taken' in line ? accept(line.number, outcomes[next++]) : refuse(line.number, line.problem, context.requestId),
      )
      .join('');
  } catch (error) {
    // The batch could not be taken as a whole: every good line of it is told so, and may be sent again.
    const problem = toProblem(error as Error);
    return lines
      .map((line) => refuse(line.number, 'taken' in line ? problem : line.problem, context.requestId))
      .join('');
  }
}

async function* answerLines(input: NodeJS.ReadableStream, context: StreamContext): AsyncGenerator<string> {
  for await (const lines of splitLines(input as AsyncIterable<Buffer>, context.maxLineBytes)) {
    const read = lines.filter((line) => !isBlank(line)).map((line) => readLine(line, context.maxLineBytes));
    for (let start = 0; start < read.length; start += BATCH)
      yield await takeBatch(read.slice(start, start + BATCH), context);
  }
}

/**
 * Takes a stream of articles, one a line, and answers with one line each, in order, in constant memory.
 * What cannot be taken is answered with its problem and the number of the line, and does not stop the rest.
 */
export const submitStream = (input: NodeJS.ReadableStream, context: StreamContext): Readable =>
  Readable.from(answerLines(input, context));
