import { join } from 'node:path';
import type { DataFolders } from '../../../services/platform/environment.mjs';
import { isRunning, type ProcessIdentity } from '../../../services/platform/processes/process-identity.mjs';
import { type RunningProcess, startProcess } from '../../../services/platform/processes/processes.mjs';
import { waitUntil } from '../../support/wait-until.ts';

/** Starts a Node process that runs the given code, as the platform starts every process. */
export function startSmallProcess(name: string, code: string, folders: DataFolders): RunningProcess {
  return startProcess({
    name,
    command: process.execPath,
    arguments: ['-e', code],
    directory: folders.data,
    environment: process.env,
    logFile: join(folders.logs, `${name}.log`),
    runDirectory: folders.run,
  });
}

export const lastingCode = 'setInterval(() => {}, 1000); console.log("up")';
export const stubbornCode = `process.on("SIGTERM", () => {}); ${lastingCode}`;

export const pidOf = (running: RunningProcess): number => running.child.pid ?? 0;

export const untilGone = (identity: ProcessIdentity): Promise<true> =>
  waitUntil(async () => !isRunning(identity), `the end of process ${identity.pid}`);
