import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { ReadingExplanation } from '../../../schema/explanation.ts';
import { formatTrace } from '../../../workers/trace/format-trace.ts';
import { readTraceOptions } from '../../../workers/trace/options.ts';
import { readSubmission } from '../../../workers/trace/read-submission.ts';

const stdinOf = (text: string): NodeJS.ReadStream => Readable.from([text]) as unknown as NodeJS.ReadStream;
const token = (text: string, head: number, relation: string) => ({ text, lemma: text, tag: 'NN', head, relation });

const explanation: ReadingExplanation = {
  entities: [
    { id: 'e1', name: 'Fiji', type: 'State' },
    { id: 'e2', name: 'Tonga', type: 'State' },
  ],
  sentences: [
    {
      index: 0,
      kind: 'prose',
      text: 'Fiji asked.',
      tokens: [{ ...token('Fiji', 1, 'nsubj'), name: 'B-GPE' }, token('asked', -1, 'root')],
      mentions: [{ from: 0, to: 1, type: 'State', form: 'name', name: 'Fiji', rule: 'state-name', entity: 'e1' }],
      said: [{ from: 0, to: 2, sources: ['e2'] }],
      claims: [
        {
          rule: 'request-meet',
          from: 1,
          to: 2,
          predicate: 'REQUEST',
          subject: 'e1',
          object: 'e2',
          mode: 'meet',
          status: 'planned',
          polarity: 'negated',
          time: '2024-05',
          attributedTo: ['e2'],
        },
      ],
      unread: [{ word: 1, rule: 'request-urge', reason: 'no object' }],
    },
  ],
};

test('a sentence is shown with its mentions, sources, claims and what was not read', () => {
  expect(formatTrace(explanation, true).split('\n')).toEqual([
    '0 (prose) Fiji asked.',
    '  tree',
    '    0  Fiji   Fiji   NN  nsubj → 1 asked  B-GPE',
    '    1  asked  asked  NN  root',
    '  mentions',
    '    "Fiji" = State Fiji, name  [state-name]',
    '  said',
    '    Tonga: "Fiji asked"',
    '  claims',
    '    REQUEST.meet  Fiji → Tonga, planned, negated, time 2024-05, says Tonga  "asked"  [request-meet]',
    '  not read',
    '    "asked": no object  [request-urge]',
  ]);
});

test.each([
  [['one', 'two'], /2 texts/],
  [['x', '--date', '2024-02-31'], /--date is "2024-02-31"/],
  [['x', '--date', 'May'], /--date is "May"/],
  [['x', '--nothing'], /--nothing/],
])('%j is a usage error', (args, message) => {
  expect(() => readTraceOptions(args)).toThrow(message);
});

test.each([
  [['nowhere.txt'], '', 'there is no file nowhere.txt'],
  [[], ' \n', 'the text is empty'],
])('%j with %j on the standard input is a usage error', async (args, input, message) => {
  await expect(readSubmission(readTraceOptions(args), stdinOf(input))).rejects.toThrow(message);
});

test('a text, the standard input or a file with what lies beside it is read', async () => {
  const submit = (...args: string[]) => readSubmission(readTraceOptions(args), stdinOf('<p>Fiji asked.</p>'));
  expect(await submit('Fiji asked.', '--date', '2024-05-15')).toEqual({
    text: 'Fiji asked.',
    publishedAt: '2024-05-15',
  });
  expect(await submit('--html')).toEqual({ html: '<p>Fiji asked.</p>' });
  const file = await submit('samples/2024-03-kishida-north-korea.txt');
  expect(file).toMatchObject({ publishedAt: '2024-03-26T13:00:00Z', title: expect.stringContaining('Kim Yo Jong') });
});
