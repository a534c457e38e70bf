import { spawn } from 'node:child_process';

export type CommandEnd = { readonly code: number; readonly output: string };

const KEPT_CHARACTERS = 4000;

/**
 * Runs a program to its end. With `show` its output goes to the terminal, otherwise the end of it is returned. One that is not there
 * ends with 127.
 */
export function runCommand(command: string, args: readonly string[], { show = false } = {}): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output = (output + data).slice(-KEPT_CHARACTERS);
      });
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
