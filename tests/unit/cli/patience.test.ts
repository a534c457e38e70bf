import { describe, expect, test } from '@jest/globals';
import { delayFor, isPassing, persist, reasonOf } from '../../../cli/service/patience.ts';
import { explainProblem, readRetryAfter, ServiceError } from '../../../cli/service/service-error.ts';

const PATIENCE = { patienceMs: 300, firstDelayMs: 10, longestDelayMs: 80 };
const broken = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('connection'), { code }) });

describe('what is worth trying again', () => {
  test.each([
    ['a service that is away', new ServiceError(503, 'away'), true],
    ['too many requests', new ServiceError(429, 'slow down'), true],
    ['a gateway without its service', new ServiceError(502, 'bad gateway'), true],
    ['a refused connection', broken('ECONNREFUSED'), true],
    ['a socket that closed within an answer', broken('UND_ERR_SOCKET'), true],
    ['bad input', new ServiceError(400, 'bad'), false],
    ['a fault in the service', new ServiceError(500, 'fault'), false],
    ['a URL that is none', broken('ERR_INVALID_URL'), false],
    ['a host that is not there', broken('ENOTFOUND'), false],
    ['a bug of our own', new TypeError('undefined is not a function'), false],
    ['no error at all', undefined, false],
  ])('%s', (_name, error, expected) => expect(isPassing(error)).toBe(expected));
});

describe('the delay before the next attempt', () => {
  test('is what the service asks for, when it asks', () => {
    expect(delayFor(new ServiceError(503, 'full', 7), 0, PATIENCE)).toBe(7000);
  });

  test('doubles up to its longest, and never by the same amount for everybody', () => {
    const delays = [0, 1, 2, 3, 9].map((attempt) => delayFor(broken('ECONNRESET'), attempt, PATIENCE));
    [10, 20, 40, 80, 80].forEach((whole, at) => {
      expect(delays[at]).toBeGreaterThanOrEqual(whole / 2);
      expect(delays[at]).toBeLessThanOrEqual(whole);
    });
  });

  test.each([
    ['12', 12],
    ['Wed, 01 Jan 2020 00:00:30 GMT', 30],
    ['Wed, 01 Jan 2019 00:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('Retry-After: %s', (header, seconds) => {
    expect(readRetryAfter(header, Date.parse('2020-01-01T00:00:00Z'))).toBe(seconds);
  });
});

describe('persisting', () => {
  test('goes on until the operation succeeds, and says why it waits', async () => {
    const reasons: string[] = [];
    let calls = 0;
    const operation = async (): Promise<string> => {
      calls += 1;
      if (calls < 3) throw broken('ECONNREFUSED');
      return 'done';
    };
    const patience = { ...PATIENCE, onWait: (reason: string) => reasons.push(reason) };
    await expect(persist(operation, patience)).resolves.toBe('done');
    expect(reasons).toEqual(['fetch failed (ECONNREFUSED)', 'fetch failed (ECONNREFUSED)']);
  });

  test('ends with the error when patience does', async () => {
    const started = Date.now();
    await expect(persist(() => Promise.reject(new ServiceError(503, 'away')), PATIENCE)).rejects.toThrow('away');
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test('does not go on after what will not pass', async () => {
    let calls = 0;
    const operation = (): Promise<never> => {
      calls += 1;
      return Promise.reject(new ServiceError(403, 'not allowed'));
    };
    await expect(persist(operation, PATIENCE)).rejects.toThrow('not allowed');
    expect(calls).toBe(1);
  });
});

test('reasons are for people', () => {
  expect(reasonOf(broken('ECONNREFUSED'))).toBe('fetch failed (ECONNREFUSED)');
  expect(reasonOf('odd')).toBe('odd');
  expect(explainProblem({ title: 'Bad', detail: 'No.', errors: [{ path: '', message: 'is empty' }] })).toBe(
    'No. (body is empty)',
  );
  expect(explainProblem({ status: 418 })).toBe('status 418');
});
