import { spawn } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { requireNode, rootDirectory } from './environment.mjs';
import { trackGroup } from './processes/processes.mjs';
import { runProgram } from './processes/run-program.mjs';
import { compiledPath } from './set-up/compile.mjs';
import { prepareProgram } from './set-up/prepare.mjs';
import { PlatformFailure } from './terminal/failure.mjs';

const [source, ...programArguments] = process.argv.slice(2);

/** `node services/platform/run.mjs FILE.ts …`: runs a program of this clone, set up and compiled first. */
runProgram(async (signal) => {
  requireNode();
  if (!source?.endsWith('.ts')) throw new PlatformFailure('Usage: node services/platform/run.mjs FILE.ts [ARGUMENTS]');
  await prepareProgram(signal);
  signal.throwIfAborted();
  return runCompiled(compiledPath(relative(rootDirectory, resolve(rootDirectory, source))), signal);
});

/**
 * @param {string} program
 * @param {AbortSignal} signal its reason is passed on as SIGTERM
 * @returns {Promise<number>} the program's exit code
 */
function runCompiled(program, signal) {
  return new Promise((done, fail) => {
    // Detached, so that Ctrl-C reaches it once, through here, and not a second time from the terminal.
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...programArguments], {
      cwd: callerDirectory(),
      stdio: 'inherit',
      detached: true,
    });
    trackGroup(child);
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('error', fail);
    child.once('exit', (code, by) => done(code ?? (by === null ? 1 : 130)));
  });
}

/** npm runs every script in the root; the files a person names are meant from the folder he is in. */
function callerDirectory() {
  const here = process.cwd();
  return resolve(here) === resolve(rootDirectory) ? process.env.INIT_CWD || here : here;
}
