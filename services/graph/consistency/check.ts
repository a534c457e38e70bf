/** One thing that must hold; `text` returns the offenders as `offender`, so that none means that it holds. */
export type Check = { name: string; text: string };
