import { expect, test } from '@jest/globals';
import type { Source } from '../../../web/submit/files/article-file.ts';
import type { LineAnswer } from '../../../web/submit/sending/post-outcome.ts';
import { Sender } from '../../../web/submit/sending/sender.ts';
import { Submissions } from '../../../web/submit/session/submissions.ts';

/** The service is away, busy or full. */
class Away extends Error {}

const taken = (name: string, isKnown = false): LineAnswer => ({
  line: 1,
  accepted: !isKnown,
  id: `art_${name}`,
  status: isKnown ? 'completed' : 'queued',
  links: { self: '', list: '' },
});
const problem = (status: number, detail: string) => ({ line: 1, type: '', title: 'T', status, detail });

async function* sourcesOf(count: number, onRead: () => void = () => undefined): AsyncGenerator<Source> {
  for (let index = 0; index < count; index += 1) {
    onRead();
    yield { name: String(index), bytes: 10, submission: { text: String(index) } };
  }
}

/** A sender whose requests are answered by `answer`, which gets the names of the articles, and what became of them. */
function prepare(answer: (names: string[]) => AsyncGenerator<LineAnswer>) {
  const submissions = new Submissions();
  const pauses: number[] = [];
  const sender = new Sender({
    submissions,
    post: (lines) => answer(lines.map((line) => JSON.parse(line).text)),
    isPassing: (error) => error instanceof Away,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  const states = () =>
    submissions
      .all()
      .map(({ name, state, reason }) => [name, state, ...(reason ? [reason] : [])].join(' '))
      .reverse();
  return { submissions, sender, pauses, states };
}

test('articles are sent in batches, and no more are read than are sent', async () => {
  let [read, answered, underWay, most] = [0, 0, 0, 0];
  const { sender, states } = prepare(async function* (names) {
    underWay += 1;
    most = Math.max(most, underWay);
    expect(names.length).toBeLessThanOrEqual(100);
    for (const name of names) {
      await new Promise((resolve) => setImmediate(resolve));
      answered += 1;
      yield taken(name, name === '3');
    }
    underWay -= 1;
  });
  const onRead = () => {
    read += 1;
    expect(read - answered).toBeLessThanOrEqual(100);
  };
  await sender.send(sourcesOf(950, onRead), 9500);
  expect(most).toBe(1);
  expect(states()).toHaveLength(950);
  expect(states().slice(2, 5)).toEqual(['2 queued', '3 completed', '4 queued']);
});

test('a service that is away is waited for, longer and longer, and what it has answered is not sent again', async () => {
  const requests: string[] = [];
  const { sender, pauses, states } = prepare(async function* (names) {
    requests.push(names.join());
    if (requests.length < 3) throw new Away();
    if (requests.length === 3) {
      yield taken('0');
      yield problem(503, 'full');
      throw new Away();
    }
    for (const name of names) yield taken(name);
  });
  await sender.send(sourcesOf(4), 40);
  expect(requests).toEqual(['0,1,2,3', '0,1,2,3', '0,1,2,3', '1,2,3']);
  expect(pauses).toEqual([500, 1000, 500]);
  expect(states()).toEqual(['0 queued', '1 queued', '2 queued', '3 queued']);
});

test('what is refused, or an answer that breaks, is told and stops nothing', async () => {
  let requests = 0;
  const { sender, states } = prepare(async function* (names) {
    requests += 1;
    if (requests === 1) {
      yield problem(413, 'The line is too long.');
      yield { ...problem(400, 'Not valid.'), errors: [{ path: '/url', message: 'must match' }] };
      throw new TypeError('odd');
    }
    for (const name of names) yield taken(name);
  });
  await sender.send(sourcesOf(101), 1010);
  expect(states().slice(0, 3)).toEqual([
    '0 refused The line is too long.',
    '1 refused url must match',
    '2 refused odd',
  ]);
  expect(states().at(-1)).toBe('100 queued');
});

test('an answer that ends early is asked for again', async () => {
  const { sender, states } = prepare(async function* ([name]) {
    if (name) yield taken(name);
  });
  await sender.send(sourcesOf(3), 30);
  expect(states()).toEqual(['0 queued', '1 queued', '2 queued']);
});

test('after a stop nothing more is sent', async () => {
  let requests = 0;
  const { sender, states } = prepare(async function* () {
    requests += 1;
    if (requests === 3) sender.stop();
    yield* [];
    throw new Away();
  });
  await sender.send(sourcesOf(1000), 10_000);
  expect(states()).toHaveLength(100);
  expect(new Set(states().map((state) => state.replace(/^\d+ /, '')))).toEqual(
    new Set(['refused Sending was stopped before the service had answered.']),
  );
});
