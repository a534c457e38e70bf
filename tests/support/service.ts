import { type ChildProcess, fork } from 'node:child_process';
import { readStores } from './stores.ts';

export type Variables = Record<string, string>;

/** A real process of the service, out of the build that `npm test` made. */
export type ServiceProcess = {
  child: ChildProcess;
  /** What it said when it was ready. */
  ready: { url?: string };
  /** Everything that it wrote, for the message of a test that fails. */
  output: () => string;
  /** Asks it to stop and resolves to its exit status. */
  stop: () => Promise<number | null>;
  /** Ends it as a crash would. */
  kill: () => Promise<void>;
};

const READY_MS = 30_000;

const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

function start(file: string, variables: Variables): Promise<ServiceProcess> {
  const env = { PATH: process.env.PATH ?? '', ...readStores(), HOST: '127.0.0.1', PORT: '0', ...variables };
  const child = fork(file, { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (written += data));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return exited(child);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited(child);
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${file} was not ready in time:\n${written}`)), READY_MS);
    child.once('message', (ready) => {
      clearTimeout(late);
      resolve({ child, ready: ready as { url?: string }, output: () => written, stop, kill });
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`${file} ended with ${code}:\n${written}`));
    });
  });
}

export const startApi = (variables: Variables): Promise<ServiceProcess> =>
  start('dist/services/api/server.js', variables);
export const startWorker = (variables: Variables): Promise<ServiceProcess> =>
  start('dist/workers/worker.js', variables);
