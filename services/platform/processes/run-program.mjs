import { reportFailure } from '../terminal/failure.mjs';
import { say } from '../terminal/progress.mjs';
import { killEverything } from './processes.mjs';
import { listenForStop, StopRequest } from './stop-requests.mjs';

const interruptedExitCode = 130;

/**
 * Runs a whole program: turns stop signals into an AbortSignal, prints failures plainly, ends with an exit code.
 * @param {(signal: AbortSignal) => Promise<number>} program cleans up by itself when aborted, then throws the signal's reason
 */
export async function runProgram(program) {
  const signal = listenForStop({
    onFirst: ({ by }) => say(`\nStopping (${by}) … once more to stop at once.`),
    onSecond: () => {
      say('Stopping at once.');
      killEverything();
      process.exit(interruptedExitCode);
    },
  });
  // Whatever goes wrong in here, no child outlives this process.
  process.once('exit', killEverything);
  try {
    process.exit(await program(signal));
  } catch (error) {
    process.exit(signal.aborted && isStop(error) ? interruptedExitCode : reportFailure(error));
  }
}

/** @param {unknown} error */
function isStop(error) {
  return error instanceof StopRequest || (error instanceof Error && error.name === 'AbortError');
}
