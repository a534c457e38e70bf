import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

// Whole programs are started, on a machine that may be busy.
jest.setTimeout(120_000);

const QUEUE_PREFIX = `test-cli-${process.pid}`;
const KEY = 'command-line-secret';
const SHARED = join('..', 'shared', 'eval');

type Ended = { status: number; output: string; errors: string };

let api: ServiceProcess;
let worker: ServiceProcess;
let client: Client;
let folder = '';

beforeAll(async () => {
  await (await openTestGraph()).close();
  api = await startApi({ QUEUE_PREFIX, API_KEYS: `test:ingest+read:${KEY}` });
  worker = await startWorker({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '', KEY);
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  expect(await worker.stop()).toBe(0);
  expect(await api.stop()).toBe(0);
});

/** Runs a program to its end, with the key and the address in the environment. */
const run = (program: string, args: readonly string[], key = KEY): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, NEWSGRAPH_URL: api.ready.url, NEWSGRAPH_KEY: key };
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, output, errors) =>
      resolve({ status: child.exitCode ?? -1, output, errors }),
    );
  });
const ingest = (...args: string[]): Promise<Ended> => run('dist/cli/ingest.js', args);
const exportGraph = (...args: string[]): Promise<Ended> => run('dist/cli/export.js', args);
const evaluate = (...args: string[]): Promise<Ended> => run('dist/cli/eval.js', args);

describe('npm run ingest', () => {
  test('posts the samples, sees them completed, and knows them the second time', async () => {
    const first = await ingest('samples');
    expect(first).toMatchObject({
      status: 0,
      output: '10 queued, 0 already known, 0 refused; 10 completed, 0 failed\n',
    });
    const rows = await client.cypher('MATCH (a:Article) WHERE a.publisher = $publisher RETURN count(a)', {
      publisher: 'Newsgraph Samples',
    });
    expect(rows).toEqual([[10]]);
    const second = await ingest('samples');
    expect(second).toMatchObject({
      status: 0,
      output: '0 queued, 10 already known, 0 refused; 10 completed, 0 failed\n',
    });
  });

  test('reports what the service refuses, with the line, and goes on', async () => {
    const file = join(folder, 'mixed.ndjson');
    const good = (number: number): object => ({
      id: number,
      text: `Ghana and Togo held talks on trade, round ${number}.`,
    });
    const lines = [good(1), { text: 'Texte', language: 'fr' }, { title: 'no text' }, good(2)];
    await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
    const { status, output } = await ingest(file);
    expect(status).toBe(1);
    expect(output.split('\n')[0]).toBe('2 queued, 0 already known, 3 refused; 2 completed, 0 failed');
    expect(output).toContain('refused: Only English is read, and `language` says "fr". (1)');
    for (const line of [2, 3, 5]) expect(output).toContain(`    ${file}:${line}\n`);
  });

  test('says that the key is wrong instead of trying on', async () => {
    const { status, errors } = await run('dist/cli/ingest.js', ['samples'], 'not-the-key-of-anybody');
    expect(status).toBe(1);
    expect(errors).toMatch(/key/i);
  });

  test('explains itself', async () => {
    expect((await ingest()).status).toBe(2);
    expect((await ingest('--help')).output).toContain('npm run ingest -- FILE|FOLDER…');
  });
});

describe('npm run export', () => {
  test('writes the same lines to a file and to standard output, sorted, and the same the next time', async () => {
    const file = join(folder, 'graph.jsonl');
    const { status, output, errors } = await exportGraph();
    expect([status, errors]).toEqual([0, '']);
    const lines = output.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(100);
    expect([...lines].sort()).toEqual(lines);
    expect(output).not.toMatch(/receivedAt|"explanation"|timings/);
    expect(await exportGraph('--output', file)).toEqual({ status: 0, output: '', errors: '' });
    expect(await readFile(file, 'utf8')).toBe(output);
  });

  test('ends in peace when its reader has enough', async () => {
    // A bash whose input is a socket would read somebody’s ~/.bashrc first, hence --norc.
    const command = `"${process.execPath}" dist/cli/export.js | head -n 1; exit "\${PIPESTATUS[0]}"`;
    const env = { PATH: process.env.PATH, NEWSGRAPH_URL: api.ready.url, NEWSGRAPH_KEY: KEY };
    const { status, output, errors } = await new Promise<Ended>((resolve) => {
      const child = execFile('bash', ['--norc', '-c', command], { env }, (_error, output, errors) =>
        resolve({ status: child.exitCode ?? -1, output, errors }),
      );
    });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ node: 'Article' });
  });

  test('leaves no file when it cannot be whole, and says what to do', async () => {
    const file = join(folder, 'refused.jsonl');
    const refused = await run('dist/cli/export.js', ['--output', file], 'not-the-key-of-anybody');
    expect(refused).toMatchObject({ status: 1, output: '', errors: expect.stringMatching(/Send a key/) });
    expect(existsSync(file)).toBe(false);
    const nowhere = await exportGraph('--output', join(folder, 'no-folder', 'graph.jsonl'));
    expect(nowhere).toMatchObject({ status: 2, errors: expect.stringMatching(/cannot be written \(ENOENT\)/) });
  });
});

describe('npm run eval', () => {
  const gold = {
    file: 'visit.txt',
    publishedAt: '2024-05-03',
    entities: [
      { name: 'Kenya', type: 'State', aka: ['Kenyan'] },
      { name: 'Uganda', type: 'State', aka: ['Ugandan'] },
      { name: 'Atlantis', type: 'State' },
    ],
    claims: [],
  };

  test('scores the graph against the gold of a folder', async () => {
    await writeFile(join(folder, 'visit.txt'), 'Kenya and Uganda signed an agreement on trade on Thursday.');
    await writeFile(join(folder, 'visit.json'), JSON.stringify(gold));
    const report = join(folder, 'report.out');
    const { status, output } = await evaluate(folder, '--verbose', '--json', report);
    expect(status).toBe(0);
    expect(output).toContain('1 of 1 articles processed');
    expect(output).toContain('    Atlantis');
    const { totals } = JSON.parse(await readFile(report, 'utf8'));
    expect(totals.entities).toMatchObject({ precision: 1, recall: 2 / 3, fromFurniture: 0 });
  });

  test('names the file that is no gold', async () => {
    await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...gold, claims: [{ s: 'Kenya', p: 'LIKES' }] }));
    const { status, errors } = await evaluate(folder);
    await rm(join(folder, 'wrong.json'));
    expect(status).toBe(1);
    expect(errors).toMatch(/wrong\.json is not a gold file: \/claims\/0/);
  });

  const comparable = existsSync(join(SHARED, 'score.mjs')) ? test : test.skip;
  comparable('gives the figures of the reference scorer', async () => {
    const figures = (output: string): string[] => output.match(/\d[\d.]*/g) ?? [];
    for (const set of ['seeds', 'dev']) {
      const url = api.ready.url ?? '';
      const args = ['--url', url, '--key', KEY, '--gold', join(SHARED, set)];
      const reference = await run(join(SHARED, 'score.mjs'), args);
      const ours = await evaluate(join(SHARED, set));
      expect([reference.status, ours.status]).toEqual([0, 0]);
      expect(figures(ours.output)).toEqual(figures(reference.output));
    }
  });
});
