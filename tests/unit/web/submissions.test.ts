import { expect, jest, test } from '@jest/globals';
import { chooseRows, countFilters } from '../../../web/submit/session/submission-row.ts';
import { Submissions } from '../../../web/submit/session/submissions.ts';

const states = (submissions: Submissions) => submissions.all().map(({ name, state }) => `${name} ${state}`);

test('rows follow the events of their articles, newest first', () => {
  const submissions = new Submissions();
  submissions.add({ name: 'a', state: 'queued', id: 'art_a' });
  submissions.add({ name: 'b', state: 'queued', id: 'art_b' });
  submissions.add({ name: 'a again', state: 'queued', id: 'art_a', isKnown: true });
  submissions.hear({ id: 'art_a', status: 'failed', error: 'no time' });
  submissions.hear({ id: 'art_x', status: 'completed' });
  expect(states(submissions)).toEqual(['a again failed', 'b queued', 'a failed']);
  expect(submissions.all()[0]?.reason).toBe('no time');
  submissions.hear({ id: 'art_a', status: 'completed' });
  expect(submissions.all()[0]).not.toHaveProperty('reason');
});

test('an event that comes before the answer to the POST is not lost', () => {
  const submissions = new Submissions();
  const key = submissions.add({ name: 'a', state: 'sending' });
  submissions.hear({ id: 'art_a', status: 'completed' });
  submissions.change(key, { state: 'queued', id: 'art_a' });
  expect(states(submissions)).toEqual(['a completed']);
});

test('an event from before the POST says nothing of it', () => {
  jest.useFakeTimers();
  const submissions = new Submissions();
  submissions.hear({ id: 'art_a', status: 'failed' });
  jest.advanceTimersByTime(10);
  const key = submissions.add({ name: 'a', state: 'sending' });
  submissions.change(key, { state: 'queued', id: 'art_a' });
  expect(states(submissions)).toEqual(['a queued']);
  jest.useRealTimers();
});

test('readers are told at intervals, and see the same until then', () => {
  jest.useFakeTimers();
  const submissions = new Submissions();
  let told = 0;
  submissions.subscribe(() => (told += 1));
  const before = submissions.shown();
  for (let index = 0; index < 1000; index += 1)
    submissions.add({ name: String(index), state: 'queued', id: `art_${index}` });
  expect([told, submissions.shown()]).toEqual([0, before]);
  jest.advanceTimersByTime(100);
  expect([told, submissions.shown().length]).toEqual([1, 1000]);
  jest.useRealTimers();
});

test('what is in doubt or long silent is known, the longest silent first', () => {
  jest.useFakeTimers({ now: 1000 });
  const submissions = new Submissions();
  submissions.add({ name: 'a', state: 'queued', id: 'art_a' });
  submissions.add({ name: 'done', state: 'completed', id: 'art_d' });
  jest.setSystemTime(2000);
  submissions.add({ name: 'b', state: 'active', id: 'art_b' });
  const silent = (time: number) => submissions.silentSince(time).map(({ name }) => name);
  expect([silent(1000), silent(1500), silent(3000)]).toEqual([[], ['a'], ['a', 'b']]);
  submissions.doubt();
  expect(silent(1)).toHaveLength(2);
  jest.useRealTimers();
});

test('rows go one by one, or all that are done', () => {
  const submissions = new Submissions();
  const key = submissions.add({ name: 'a', state: 'queued', id: 'art_a' });
  submissions.add({ name: 'b', state: 'refused' });
  submissions.add({ name: 'c', state: 'sending' });
  expect(countFilters(submissions.all())).toEqual({ all: 3, 'under way': 2, completed: 0, failed: 0, refused: 1 });
  const active = submissions.add({ name: 'd', state: 'active', id: 'art_d' });
  submissions.add({ name: 'e', state: 'queued', id: 'art_e' });
  const names = (filter: 'all' | 'under way') =>
    chooseRows(submissions.all(), filter)
      .map(({ name }) => name)
      .join('');
  expect([names('all'), names('under way')]).toEqual(['edcba', 'deca']);
  submissions.remove(active);
  submissions.hear({ id: 'art_e', status: 'completed' });
  submissions.removeFinished();
  expect(states(submissions)).toEqual(['c sending', 'a queued']);
  submissions.remove(key);
  submissions.hear({ id: 'art_a', status: 'completed' });
  expect(states(submissions)).toEqual(['c sending']);
});
