import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { watchLog } from '../../../services/platform/service/log-watch.mjs';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
const path = join(folders.logs, 'worker.log');
const warning = (msg: string): string => `${JSON.stringify({ level: 40, msg })}\n`;

test('what is new and worth telling is told, a repeated complaint once', () => {
  mkdirSync(folders.logs, { recursive: true });
  writeFileSync(path, warning('from an earlier run'));
  const said: string[] = [];
  const end = watchLog({ name: 'worker', path, say: (text) => said.push(text) });
  appendFileSync(path, `${warning('Redis is away').repeat(2)}{"level":30,"msg":"stored"}\n`);
  appendFileSync(path, `${warning('Zürich is slow')}{"level":50,"msg":"half a li`);
  end();
  expect(said).toEqual(['[worker] warning: Redis is away', '[worker] warning: Zürich is slow']);
});

test('a flood is cut short', () => {
  const said: string[] = [];
  const end = watchLog({ name: 'worker', path, say: (text) => said.push(text) });
  for (let index = 0; index < 100; index += 1) appendFileSync(path, `plain line ${index} of a crash\n`);
  end();
  expect(said).toHaveLength(6);
  expect(said.at(-1)).toBe(`[worker] … and 95 more lines in ${path}`);
});
