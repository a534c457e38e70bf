import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { connectClient } from '../../support/client.ts';
import { postSamples } from '../../support/post-samples.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

const QUEUE_PREFIX = `test-readme-${process.pid}`;
const readme = readFileSync('README.md', 'utf8');
/** A query and the table that follows it. */
const examples = [...readme.matchAll(/```cypher\n([\s\S]*?)```\n\n((?:\|.*\n)+)/g)].map(
  ([, query = '', table = '']) => ({ query, table }),
);

let processes: ServiceProcess[];
let url = '';

beforeAll(async () => {
  await (await openTestGraph()).close();
  const [api, worker] = await Promise.all([startApi({ QUEUE_PREFIX }), startWorker({ QUEUE_PREFIX })]);
  processes = [worker, api];
  url = api.ready.url ?? '';
  await postSamples(connectClient(url));
});

afterAll(async () => {
  for (const process of processes) await process.stop();
});

const show = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);

function toTable({ columns, rows }: CypherAnswer): string {
  const line = (cells: readonly unknown[]): string => `| ${cells.map(show).join(' | ')} |\n`;
  return [line(columns), `|${columns.map(() => '---|').join('')}\n`, ...rows.map(line)].join('');
}

test('the README has five queries', () => {
  expect(examples).toHaveLength(5);
});

test.each(examples)('the README shows the real answer to %j', async ({ query, table }) => {
  const { body } = await connectClient(url).call<CypherAnswer>('POST', '/v1/cypher', { query });
  expect(toTable(body)).toBe(table);
});

test('its curl works', async () => {
  const body = /-d '(\{"query".*\})'/.exec(readme)?.[1] ?? '';
  const answer = await connectClient(url).call<CypherAnswer>('POST', '/v1/cypher', JSON.parse(body));
  expect(answer.body.rows.length).toBeGreaterThan(5);
});
