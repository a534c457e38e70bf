/** The command line itself is wrong: the program says so with its usage and does nothing. */
export class UsageError extends Error {
  override name = 'UsageError';
}
