import { describe, expect, test } from '@jest/globals';
import { readEvalOptions } from '../../../cli/evaluation/options.ts';
import { readExportOptions } from '../../../cli/export/options.ts';
import { readFuzzOptions } from '../../../cli/fuzzing/options.ts';
import { readIngestOptions } from '../../../cli/ingestion/options.ts';

describe('the command line of the ingestion', () => {
  test('waits, posts two streams and takes the usual address unless told otherwise', () => {
    expect(readIngestOptions(['a.txt', 'b'], {})).toEqual({
      paths: ['a.txt', 'b'],
      url: 'http://127.0.0.1:3000',
      key: undefined,
      wait: true,
      concurrency: 2,
      help: false,
    });
  });

  test('prefers what is given to the environment', () => {
    const environment = { NEWSGRAPH_URL: 'http://there', NEWSGRAPH_KEY: 'from the environment' };
    expect(readIngestOptions(['a'], environment)).toMatchObject({ url: 'http://there', key: 'from the environment' });
    const args = ['a', '--no-wait', '--url', 'http://here', '--key', 'given', '--concurrency', '8'];
    expect(readIngestOptions(args, environment)).toMatchObject({
      url: 'http://here',
      key: 'given',
      wait: false,
      concurrency: 8,
    });
  });

  test.each([
    [[], /at least one file/],
    [['a', '--concurrency', '0'], /from 1 to 32/],
    [['a', '--concurrency', 'many'], /"many"/],
    [['a', '--colour'], /--colour/],
  ])('refuses %j', (args, reason) => expect(() => readIngestOptions(args, {})).toThrow(reason));
});

describe('the command line of the evaluation', () => {
  test('knows whether a service was named, for only then none is started', () => {
    expect(readEvalOptions(['/gold'], {})).toMatchObject({ folder: '/gold', url: undefined, verbose: false });
    expect(readEvalOptions(['/gold'], { NEWSGRAPH_URL: 'http://there' })).toMatchObject({ url: 'http://there' });
  });

  test.each([[[]], [['a', 'b']], [['a', '--no-wait']]])('refuses %j', (args) => {
    expect(() => readEvalOptions(args, {})).toThrow();
  });

  test('needs no folder to show its help', () => expect(readEvalOptions(['--help'], {}).help).toBe(true));
});

describe('the command line of the export', () => {
  test('writes to standard output from the usual address unless told otherwise', () => {
    const usual = { output: undefined, url: 'http://127.0.0.1:3000', key: undefined, help: false };
    expect(readExportOptions([], {})).toEqual(usual);
    const environment = { NEWSGRAPH_URL: 'http://there', NEWSGRAPH_KEY: 'from the environment' };
    expect(readExportOptions(['--output', 'graph.jsonl', '--url', 'http://here'], environment)).toEqual({
      output: 'graph.jsonl',
      url: 'http://here',
      key: 'from the environment',
      help: false,
    });
  });

  test.each([[['graph.jsonl']], [['--output']], [['--format', 'csv']]])('refuses %j', (args) => {
    expect(() => readExportOptions(args, {})).toThrow();
  });
});

describe('the command line of the fuzzing', () => {
  test('takes a service of its own and a fixed seed unless told otherwise', () => {
    expect(readFuzzOptions([], { NEWSGRAPH_URL: 'http://there' })).toMatchObject({
      url: undefined,
      seed: 1,
      seconds: 75,
    });
    expect(readFuzzOptions(['--url', 'http://here', '--seconds', '10'], {})).toMatchObject({ url: 'http://here' });
  });

  test('refuses a time that is none', () => {
    expect(() => readFuzzOptions(['--seconds', '1.5'], {})).toThrow(/from 10 to 3600/);
  });
});
