/** One thing that must hold; `text` returns the offenders as `offender`, so that none means that it holds. */
export type Check = { name: string; text: string };

/** A check looks at every node of its kind, so that its time grows with the graph; in milliseconds. */
export const CHECK_TIMEOUT_MS = 600_000;
