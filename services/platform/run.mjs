import { spawn } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { requireNode, rootDirectory } from './environment.mjs';
import { trackGroup } from './processes/processes.mjs';
import { runProgram } from './processes/run-program.mjs';
import { compiledPath } from './set-up/compile.mjs';
import { prepareProgram } from './set-up/prepare.mjs';
import { PlatformFailure } from './terminal/failure.mjs';
import { speakOnStandardError } from './terminal/progress.mjs';

const browserFlag = '--browser';
const browser = process.argv[2] === browserFlag;
const [source, ...programArguments] = process.argv.slice(browser ? 3 : 2);

/**
 * `node services/platform/run.mjs FILE.ts …`: runs a program of this clone, set up and compiled first. With `--browser` before the file it
 * finds the path of a Chromium in CHROMIUM.
 */
runProgram(async (signal) => {
  speakOnStandardError();
  requireNode();
  if (!source?.endsWith('.ts'))
    throw new PlatformFailure(`Usage: node services/platform/run.mjs [${browserFlag}] FILE.ts [ARGUMENTS]`);
  const { chromium } = await prepareProgram(signal, { browser });
  signal.throwIfAborted();
  const program = compiledPath(relative(rootDirectory, resolve(rootDirectory, source)));
  return runCompiled(program, browser ? { ...process.env, CHROMIUM: chromium } : process.env, signal);
});

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} environment
 * @param {AbortSignal} signal its reason is passed on as SIGTERM
 * @returns {Promise<number>} the program's exit code
 */
function runCompiled(program, environment, signal) {
  return new Promise((done, fail) => {
    // Detached, so that Ctrl-C reaches it once, through here, and not a second time from the terminal.
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...programArguments], {
      cwd: callerDirectory(),
      env: environment,
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
