import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvFormat } from '../cypher/answer/csv.ts';
import { jsonFormat } from '../cypher/answer/json.ts';
import { ndjsonFormat } from '../cypher/answer/ndjson.ts';
import type { AnswerEnd, RowFormat } from '../cypher/answer/row-format.ts';
import { type AnswerLimits, writeAnswer } from '../cypher/answer/write-answer.ts';
import type { CypherQuery } from '../cypher/cypher-query.ts';
import type { CypherRows } from '../cypher/run/open-rows.ts';
import { problems } from '../errors.ts';
import type { ApiParts } from './api-parts.ts';
import { toCypherProblem } from './cypher-problems.ts';
import { findKeyOf } from './plugins/access.ts';
import { problemBody } from './plugins/problem-details.ts';

/** A query with the row limit that its asker gave. */
export type CypherQuestion = CypherQuery & { readonly limit?: number | undefined };

const STREAMED: readonly RowFormat[] = [ndjsonFormat, csvFormat];

/** The first of our media types that `Accept` names; JSON otherwise. */
function formatFor({ headers: { accept = '' } }: FastifyRequest): RowFormat {
  const wanted = accept.split(',').map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  const known = [jsonFormat, ...STREAMED];
  return wanted.flatMap((type) => known.find(({ mediaType }) => mediaType === type) ?? [])[0] ?? jsonFormat;
}

type Limits = AnswerLimits & { readonly timeoutMs: number };

function limitsOf(
  format: RowFormat,
  { limit = Number.POSITIVE_INFINITY }: CypherQuestion,
  { config }: ApiParts,
): Limits {
  const [rows, bytes, timeoutMs] = STREAMED.includes(format)
    ? [config.CYPHER_STREAM_MAX_ROWS, config.CYPHER_STREAM_MAX_BYTES, config.CYPHER_STREAM_TIMEOUT_MS]
    : [config.CYPHER_MAX_ROWS, config.CYPHER_MAX_BYTES, config.CYPHER_TIMEOUT_MS];
  return { rows: Math.min(limit, rows), bytes, timeoutMs };
}

/** Aborts when the client goes away before it has its answer. */
function hangUpOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(problems.timeout('The client did not wait for the answer.'));
  });
  return controller.signal;
}

type Texts = AsyncGenerator<string, AnswerEnd>;

/** The first texts, read already so that an early failure has a status of its own, then the rest as it comes. */
async function* continued(first: readonly string[], rest: Texts, onFailure: (error: unknown) => string) {
  yield* first;
  try {
    yield* rest;
  } catch (error) {
    yield onFailure(error);
  }
}

async function readAhead(texts: Texts): Promise<string[]> {
  const read: string[] = [];
  for (let count = 0; count < 2; count++) {
    const { done, value } = await texts.next();
    if (!done) read.push(value);
  }
  return read;
}

/** Runs a query and answers with its rows in the form that `Accept` asks for. Fails with the problem for the client. */
export async function answerCypher(
  parts: ApiParts,
  request: FastifyRequest,
  reply: FastifyReply,
  question: CypherQuestion,
): Promise<FastifyReply> {
  const { config, cypher } = parts;
  const started = performance.now();
  const format = formatFor(request);
  const limits = limitsOf(format, question, parts);
  const { timeoutMs } = limits;
  const caller = { name: findKeyOf(request, config.apiKeys)?.name ?? request.ip, signal: hangUpOf(reply), timeoutMs };
  const problemOf = (error: unknown) => toCypherProblem(error, question.query, timeoutMs);

  const sendWhole = async (texts: Texts) => {
    let whole = '';
    for await (const text of texts) whole += text;
    return reply.serializer((text: string) => text).send(whole);
  };
  const stream = async (texts: Texts) => {
    const first = await readAhead(texts);
    const failure = (error: unknown): string => {
      if (!format.failure) throw error;
      const problem = problemOf(error);
      // Nobody else will: with the first rows the answer has become a success.
      if (problem.details.status >= 500) request.log.error({ err: problem }, 'query failed on its way');
      return format.failure(problemBody(problem, request.id));
    };
    const body = Readable.from(continued(first, texts, failure), { highWaterMark: 1 });
    reply.send(body);
    await finished(body).catch(() => undefined);
    return reply;
  };
  const send = (rows: CypherRows) => {
    reply.type(`${format.mediaType}; charset=utf-8`);
    const texts = writeAnswer(rows, format, limits, started);
    return STREAMED.includes(format) ? stream(texts) : sendWhole(texts);
  };
  try {
    return await cypher.withRows(question, caller, send);
  } catch (error) {
    throw problemOf(error);
  }
}
