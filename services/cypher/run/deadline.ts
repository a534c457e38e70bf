export type Deadline = {
  /** Aborts when the time is over, with a `TimeoutError`, or when the signal that came in does, with its reason. */
  readonly signal: AbortSignal;
  /** Stops the clock: what it was for is over. */
  readonly clear: () => void;
};

/**
 * A signal with a limit of time. Not `AbortSignal.any` with `AbortSignal.timeout`: Node 20 loses the latter to the garbage
 * collector when nothing else holds it, and then it never aborts.
 */
export function startDeadline(ms: number, signal: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`It took longer than ${ms} ms.`, 'TimeoutError'));
  }, ms);
  const follow = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', follow, { once: true });
  if (signal.aborted) follow();
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      signal.removeEventListener('abort', follow);
    },
  };
}
