import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Settings } from '../cli/service/own-service.ts';

/**
 * A file-size limit does two things to a process that meets it: the write fails, as on a full disk, and a signal ends the process,
 * which no full disk does. The signal is ignored from before the start, and everything else stays as it is.
 */
const SCRIPT = `#!/bin/sh
trap '' XFSZ
PATH="$DRILL_PATH" exec redis-server "$@"
`;

/** Runs the work with settings under which a service finds such a Redis first on its PATH. */
export async function withSturdyRedis<T>(work: (settings: Settings) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-drill-'));
  try {
    const program = join(folder, 'redis-server');
    await writeFile(program, SCRIPT);
    await chmod(program, 0o755);
    const { PATH = '' } = process.env;
    return await work({ DRILL_PATH: PATH, PATH: [folder, PATH].join(delimiter) });
  } finally {
    await rm(folder, { recursive: true });
  }
}
