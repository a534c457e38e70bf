import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../service/project-root.ts';
import { runCommand } from './run-command.ts';
import { ToolMissingError } from './tool-missing-error.ts';

const PYTHONS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];
const IS_SUITABLE = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

async function findPython(): Promise<string> {
  for (const python of PYTHONS) if ((await runCommand(python, ['-c', IS_SUITABLE])).code === 0) return python;
  throw new ToolMissingError('There is no Python 3.11 or newer with venv (Debian: apt-get install python3-venv).');
}

async function install(folder: string): Promise<void> {
  const python = await findPython();
  console.error('Installing schemathesis …');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = await runCommand(python, ['-m', 'venv', folder]);
  if (made.code !== 0) throw new ToolMissingError(`Python makes no virtual environment:\n${made.output}`);
  const own = join(folder, 'bin/python');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  const installed = await runCommand(own, pip);
  if (installed.code !== 0) throw new ToolMissingError(`schemathesis cannot be installed:\n${installed.output}`);
}

/** Installs schemathesis under `.data/` unless the pinned versions are there. Answers with the path of its program. */
export async function ensureTool(): Promise<string> {
  const folder = join(projectRoot(), '.data/fuzz');
  const mark = join(folder, 'installed.txt');
  const wanted = await readFile(requirements, 'utf8');
  // Written last of all: an installation that was killed does not count.
  if (!existsSync(mark) || (await readFile(mark, 'utf8')) !== wanted) {
    await install(folder);
    await writeFile(mark, wanted);
  }
  return join(folder, 'bin/schemathesis');
}
