import { describe, expect, test } from '@jest/globals';
import type { ArticleSubmission } from '../../../schema/article.ts';
import type { Document } from '../../../workers/pipeline/document.ts';
import { buildTree } from '../../../workers/pipeline/grammar/sentence-tree.ts';
import { findTimeExpressions } from '../../../workers/pipeline/qualify/time/find-time-expressions.ts';
import { timeOf } from '../../../workers/pipeline/qualify/time/time-of.ts';
import type { Direction } from '../../../workers/pipeline/qualify/time/time-value.ts';
import { readArticle } from '../../../workers/pipeline/run-pipeline.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { resources } from './traced-reading.ts';

interface TimeCase extends CorpusCase {
  readonly publishedAt?: string;
  readonly text: string;
  /** The word on which the event hangs; its first occurrence in the text. */
  readonly head: string;
  readonly direction: Direction;
  /** EDTF; `null` where the text does not say. */
  readonly time: string | null;
}

/** The document as the model has annotated it. */
async function annotated(submission: ArticleSubmission): Promise<Document> {
  let document: Document | undefined;
  await readArticle({ id: 'test', submission }, resources, Date.now, (stage, state) => {
    if (stage === 'annotate') document = state;
  });
  if (document === undefined) throw new Error('there is no stage annotate');
  return document;
}

function timeOfWord(document: Document, { head, direction, publishedAt }: TimeCase): string | null {
  const expressions = findTimeExpressions(document, publishedAt, resources.time);
  const sentence = document.tokens.findIndex((tokens) => tokens.some(({ text }) => text === head));
  const tokens = document.tokens[sentence];
  if (tokens === undefined) throw new Error(`${head} is not in the text`);
  const event = { head: tokens.findIndex(({ text }) => text === head) };
  return timeOf(buildTree(tokens), event, expressions[sentence] ?? [], direction, resources.time) ?? null;
}

describe('the time of an event', () => {
  test.each(readCorpus<TimeCase>('time'))('$id', async (example) => {
    const { text, publishedAt, time } = example;
    const document = await annotated({ text, ...(publishedAt === undefined ? {} : { publishedAt }) });
    expect({ text, time: timeOfWord(document, example) }).toEqual({ text, time });
  });

  test('the day of the dateline goes before that of publication', async () => {
    const document = await annotated({ text: 'Kenyan troops left Goma on Friday.' });
    const [expressions] = findTimeExpressions(
      { ...document, dateline: { date: '2024-05-11' } },
      '2024-05-19',
      resources.time,
    );
    expect(expressions?.map(({ past }) => past)).toEqual(['2024-05-10']);
  });

  test('the words of a trigger may hold the date', async () => {
    const document = await annotated({ text: 'Ghana gave its support to the 2019 pact on Monday.' });
    const tokens = document.tokens[0] ?? [];
    const [expressions = []] = findTimeExpressions(document, '2024-05-15', resources.time);
    const at = (word: string): number => tokens.findIndex(({ text }) => text === word);
    const event = { head: at('support'), trigger: { from: at('gave'), to: at('support') + 1 } };
    expect(timeOf(buildTree(tokens), event, expressions, 'past', resources.time)).toBe('2024-05-13');
  });

  test.each(['5 May ', '2019-', 'the 7th ', 'two days after ', 'since ', 'the day before ', '1999 and '])(
    'a long line of "%s" is read in time',
    async (unit) => {
      const document = await annotated({ text: `${unit.repeat(2_000)}they met.` });
      const started = performance.now();
      findTimeExpressions(document, '2024-05-15', resources.time);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
