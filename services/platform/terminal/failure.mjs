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

/** What the system says when a file cannot be used, and what it means. @type {Record<string, string>} */
const fileErrors = {
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
};

/**
 * @param {unknown} error
 * @returns {string | undefined} one plain line for what the file system refused; undefined for any other error
 */
function explainFileError(error) {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const meaning = fileErrors[String(error.code)];
  return meaning && `${error.path}: ${meaning} (${error.code}). Mend that, or keep the data elsewhere with DATA_DIR.`;
}

/**
 * Prints what stopped the program and says with which code to end.
 * @param {unknown} error something a person can act on, or a defect of ours that deserves its stack
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  const plain = error instanceof PlatformFailure ? error.message : explainFileError(error);
  console.error(plain === undefined ? error : `\n${plain}`);
  return error instanceof PlatformFailure ? error.exitCode : 1;
}
