const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const parentMilliseconds = 1000;

/**
 * npm passes the terminal's Ctrl-C on to a program that has already had it; so soon a second signal is an echo, not a second wish.
 */
const echoMilliseconds = 1000;

/** Why the program is asked to end; it travels as the reason of the AbortSignal. */
export class StopRequest extends Error {
  /** @param {string} by a signal's name, or who went away */
  constructor(by) {
    super(`stopped by ${by}`);
    this.name = 'StopRequest';
    this.by = by;
  }
}

/**
 * Turns Ctrl-C, SIGTERM, SIGHUP and the death of the parent that cares into one AbortSignal.
 * @param {{ onFirst: (request: StopRequest) => void, onSecond: () => void }} handlers the second wish asks for force
 * @returns {AbortSignal}
 */
export function listenForStop({ onFirst, onSecond }) {
  const controller = new AbortController();
  let askedAt = 0;
  /** @param {string} by */
  const ask = (by) => {
    if (controller.signal.aborted) {
      if (Date.now() - askedAt > echoMilliseconds) onSecond();
      return;
    }
    askedAt = Date.now();
    const request = new StopRequest(by);
    onFirst(request);
    controller.abort(request);
  };
  for (const name of stopSignals) process.on(name, () => ask(name));
  // A program that started this one for its own use (an evaluation, a test) cannot stop it any more once it has died.
  process.once('disconnect', () => controller.signal.aborted || ask('the end of the parent process'));
  watchNpm(() => controller.signal.aborted || ask('the end of npm'));
  return controller.signal;
}

/**
 * npm passes SIGINT and SIGTERM on but dies of SIGHUP and SIGKILL without a word.
 * @param {() => void} onGone
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), parentMilliseconds).unref();
}
