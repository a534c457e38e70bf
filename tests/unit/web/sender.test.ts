import { expect, test } from '@jest/globals';
import type { Problem } from '../../../schema/problem.ts';
import { ProblemAnswer, ServiceAway } from '../../../web/api/request.ts';
import type { Source } from '../../../web/submit/files/article-file.ts';
import { explainRefusal, type PostOutcome } from '../../../web/submit/sending/post-article.ts';
import { Sender } from '../../../web/submit/sending/sender.ts';
import { Submissions } from '../../../web/submit/session/submissions.ts';

const idOf = (name: string): string => `art_${name}`;
const taken = (name: string, isKnown = false): PostOutcome => ({
  kind: 'taken',
  isKnown,
  receipt: { id: idOf(name), status: isKnown ? 'completed' : 'queued', links: { self: '', list: '' } },
});
const problem = (status: number, detail: string): Problem => ({ type: '', title: 'T', status, detail });

async function* sourcesOf(count: number, onRead: () => void): AsyncGenerator<Source> {
  for (let index = 0; index < count; index += 1) {
    onRead();
    yield { name: String(index), bytes: 10, submission: { text: 'Kenya' } };
  }
}

/** A sender whose posts are answered by `answer`, and what has become of its articles. */
function prepare(answer: (name: string) => Promise<PostOutcome>) {
  const submissions = new Submissions();
  const pauses: number[] = [];
  const sender = new Sender({
    submissions,
    post: ({ name }) => answer(name),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  const states = () =>
    submissions
      .all()
      .map(({ name, state }) => `${name} ${state}`)
      .reverse();
  return { submissions, sender, pauses, states };
}

test('articles are sent a few at a time, and no more are read than are sent', async () => {
  let [read, underWay, most] = [0, 0, 0];
  const { sender, states } = prepare(async (name) => {
    underWay += 1;
    most = Math.max(most, underWay);
    expect(read - Number(name)).toBeLessThanOrEqual(4);
    await new Promise((resolve) => setTimeout(resolve, 1));
    underWay -= 1;
    return taken(name, name === '3');
  });
  await sender.send(
    sourcesOf(50, () => (read += 1)),
    500,
  );
  expect(most).toBe(4);
  expect(states()).toHaveLength(50);
  expect(states()[3]).toBe('3 completed');
  expect(states()[4]).toBe('4 queued');
});

test('a service that is away or full is waited for, longer and longer', async () => {
  const answers = [new ServiceAway(), new ProblemAnswer(problem(503, 'full')), new ProblemAnswer(problem(429, 'slow'))];
  const { sender, pauses, states } = prepare(async (name) => {
    const error = answers.shift();
    if (error) throw error;
    return taken(name);
  });
  await sender.send(
    sourcesOf(1, () => undefined),
    10,
  );
  expect(pauses).toEqual([500, 1000, 2000]);
  expect(states()).toEqual(['0 queued']);
});

test('what is refused or breaks is told and stops nothing', async () => {
  const { sender, submissions } = prepare(async (name) => {
    if (name === '0') return { kind: 'refused', problem: problem(413, 'The body is too large.') };
    if (name === '1') throw new TypeError('odd');
    return taken(name);
  });
  await sender.send(
    sourcesOf(3, () => undefined),
    30,
  );
  expect(submissions.all().map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['2', 'queued', undefined],
    ['1', 'refused', 'odd'],
    ['0', 'refused', 'The body is too large.'],
  ]);
});

test('after a stop nothing more is sent', async () => {
  let posted = 0;
  const { sender, states } = prepare(async () => {
    posted += 1;
    if (posted === 5) sender.stop();
    throw new ServiceAway();
  });
  await sender.send(
    sourcesOf(1000, () => undefined),
    10_000,
  );
  expect(states()).toEqual(['0 refused', '1 refused', '2 refused', '3 refused']);
  expect(sender.shown().isSending).toBe(false);
});

test('a refusal says what is wrong with which field', () => {
  const errors = [
    { path: '/url', message: 'must match' },
    { path: '/', message: 'must have text' },
  ];
  expect(explainRefusal({ ...problem(400, 'The body is not valid.'), errors })).toBe('url must match; must have text');
  expect(explainRefusal(problem(422, 'Only English is read.'))).toBe('Only English is read.');
});
