import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { projectRoot } from './project-root.ts';

/** What the platform tells its parent once everything answers. */
export type ReadyMessage = { readonly ready: true; readonly api: string; readonly [part: string]: unknown };

/** A whole service (API, worker, Redis, Neo4j) that lives as long as the program that started it. */
export type OwnService = {
  readonly url: string;
  readonly ready: ReadyMessage;
  readonly processId: number;
  stop(): Promise<void>;
};

const STOP_WITHIN_MS = 60_000;
const isReady = (message: unknown): message is ReadyMessage =>
  typeof message === 'object' && message !== null && (message as { ready?: unknown }).ready === true;

/** Settings that would make the service work on somebody else's data or ask for a key. */
const NOT_INHERITED = ['API_KEYS', 'HOST', 'REDIS_URL', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD'];

async function ownEnvironment(folder: string, additions: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  const own = { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()) };
  return { ...Object.fromEntries(inherited), ...own, ...additions };
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(overdue);
}

async function untilReady(child: ChildProcess, log: string): Promise<ReadyMessage> {
  const ready = new Promise<ReadyMessage>((resolve) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message);
    });
  });
  const failed = once(child, 'exit').then(async () => {
    const tail = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`the service did not start:\n${tail}`);
  });
  return Promise.race([ready, failed]);
}

/**
 * Starts a service of its own, with its own data and ports, as `npm start` would. `purpose` names its folder under
 * `.data/`, which is removed when it stops; `environment` adds settings.
 */
export async function startOwnService(purpose: string, environment: NodeJS.ProcessEnv = {}): Promise<OwnService> {
  const root = projectRoot();
  await mkdir(join(root, '.data'), { recursive: true });
  const folder = await mkdtemp(join(root, '.data', `${purpose}-`));
  const log = join(folder, 'service.log');
  const output = openSync(log, 'a');
  const child = fork(join(root, 'services/platform/start.mjs'), {
    cwd: root,
    execArgv: [],
    env: await ownEnvironment(folder, environment),
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const stop = async (): Promise<void> => {
    await stopProcess(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const ready = await untilReady(child, log);
    return { url: ready.api, ready, processId: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
