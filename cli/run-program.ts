import { reasonOf } from './service/patience.ts';
import { UsageError } from './usage-error.ts';

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/** Runs a command-line program: its number becomes the exit status, a wrong command line gives 2, an error 1. */
export async function runProgram(usage: string, program: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program();
  } catch (error) {
    console.error(reasonOf(error));
    if (isUsage(error)) console.error(`\n${usage}`);
    process.exitCode = isUsage(error) ? 2 : 1;
  }
}
