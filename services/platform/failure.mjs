/** A failure a person can act on: the program prints its message alone, without a stack, and ends with the exit code. */
export class PlatformFailure extends Error {
  /**
   * @param {string} message one or more plain lines: what is wrong and what to do
   * @param {number} [exitCode] 78 (EX_CONFIG) for a wrong setting, 1 for anything else
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'PlatformFailure';
    this.exitCode = exitCode;
  }
}

/** The exit code of a program stopped by a wrong setting; restarting it would change nothing. */
export const configurationExitCode = 78;

/**
 * Prints what stopped the program and says with which code to end.
 * @param {unknown} error a PlatformFailure, or a defect of ours that deserves its stack
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  if (error instanceof PlatformFailure) {
    console.error(`\n${error.message}`);
    return error.exitCode;
  }
  console.error(error);
  return 1;
}
