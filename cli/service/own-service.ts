import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** What the platform tells its parent once everything answers. */
export type ReadyMessage = {
  readonly ready: true;
  readonly api: string;
  readonly redisUrl: string;
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string };
  readonly dataDir: string;
  readonly pid: number;
};

/** A whole service (API, worker, Redis, Neo4j) that lives as long as the program that started it. */
export type OwnService = { readonly ready: Promise<ReadyMessage>; stop(): Promise<void> };

const STOP_WITHIN_MS = 120_000;
/** Settings that would make the service work on somebody else's data, or ask for a key. */
const NOT_INHERITED = ['API_KEYS', 'HOST', 'REDIS_URL', 'QUEUE_PREFIX', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD'];

/** Settings of the service by their names in the environment. */
export type Settings = Readonly<Record<string, string>>;

function ownEnvironment(dataDir: string, settings: Settings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  return { ...Object.fromEntries(inherited), ...settings, DATA_DIR: dataDir, PORT: '0' };
}

async function untilReady(child: ChildProcess, log: string): Promise<ReadyMessage> {
  const ready = new Promise<ReadyMessage>((resolve) => {
    child.on('message', (message) => {
      if ((message as Partial<ReadyMessage> | null)?.ready === true) resolve(message as ReadyMessage);
    });
  });
  const ended = once(child, 'exit').then(async () => {
    const tail = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`the service did not start:\n${tail}`);
  });
  return Promise.race([ready, ended]);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(overdue);
}

/**
 * Starts a service as `npm start` would, on ports of its own and with its data in a folder of its own under `.data/`
 * that goes when it stops. `purpose` names the folder, `settings` go before those of the environment. `ready` rejects
 * with the end of the log when it does not start.
 */
export async function startOwnService(purpose: string, settings: Settings = {}): Promise<OwnService> {
  const root = projectRoot();
  await mkdir(join(root, '.data'), { recursive: true });
  const folder = await mkdtemp(join(root, '.data', `${purpose}-`));
  const log = join(folder, 'service.log');
  const output = openSync(log, 'a');
  // The channel is what ends the service when this process dies without stopping it.
  const child = fork(join(root, 'services/platform/start.mjs'), {
    cwd: root,
    execArgv: [],
    env: ownEnvironment(join(folder, 'data'), settings),
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return {
    ready: untilReady(child, log),
    async stop() {
      await stopProcess(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
