import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootDirectory } from '../environment.mjs';
import { readIfPresent, replaceFile } from '../files.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { step } from '../terminal/progress.mjs';
import { runCommand } from './commands.mjs';
import { hashSources, listSourceFiles } from './source-files.mjs';

const outputDirectory = join(rootDirectory, 'dist');
const stampFile = join(outputDirectory, '.built');
const builtPage = 'web/index.html';

/**
 * The compiled counterpart of a source.
 * @param {string} source relative to the root, for example `workers/worker.ts`
 * @returns {string} an absolute path
 */
export function compiledPath(source) {
  return join(outputDirectory, source.replace(/\.ts$/, '.js'));
}

/**
 * Compiles the sources and copies their data files into dist/ unless dist/ already holds exactly that.
 * @param {AbortSignal} signal
 * @returns {Promise<true>} fails with a PlatformFailure that holds the compiler's messages
 */
export async function ensureBuild(signal) {
  const sources = listSourceFiles(rootDirectory);
  const hash = hashSources(rootDirectory, sources);
  const outputs = [...sources.compiled, ...sources.data, builtPage].map(compiledPath);
  if (readIfPresent(stampFile) === hash && outputs.every((path) => existsSync(path))) return true;
  await step('Building', async () => {
    // From nothing: neither a source that is gone nor a build that was killed leaves anything behind.
    rmSync(outputDirectory, { recursive: true, force: true });
    for (const path of sources.data) cpSync(join(rootDirectory, path), join(outputDirectory, path));
    await Promise.all([compile(signal), buildPages(signal)]);
    replaceFile(stampFile, hash);
  });
  return true;
}

/**
 * Runs one of the programs of node_modules in the root.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {string} failure what to say before its output when it fails
 * @param {AbortSignal} signal
 */
async function runTool(program, programArguments, failure, signal) {
  const { code, output } = await runCommand({
    command: process.execPath,
    arguments: [join(rootDirectory, 'node_modules', program), ...programArguments],
    directory: rootDirectory,
    signal,
  });
  if (code !== 0) throw new PlatformFailure(`${failure}:\n${output}`);
}

/** @param {AbortSignal} signal */
const compile = (signal) =>
  runTool(
    'typescript/bin/tsc',
    ['-p', 'tsconfig.build.json', '--pretty', 'false'],
    'The sources do not compile',
    signal,
  );

/** @param {AbortSignal} signal */
const buildPages = (signal) =>
  runTool('vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn'], 'The web interface does not build', signal);
