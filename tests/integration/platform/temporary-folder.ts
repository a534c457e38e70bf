import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { type DataFolders, dataFolders } from '../../../services/platform/environment.mjs';

/** Data folders of a test file's own, removed after its tests. */
export function temporaryFolders(): DataFolders {
  const parent = mkdtempSync(join(tmpdir(), 'newsgraph platform '));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return dataFolders(join(parent, 'data'));
}
