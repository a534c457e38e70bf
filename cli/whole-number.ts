import { UsageError } from './usage-error.ts';

/** The whole number that an option was given; throws a `UsageError` for anything else and for what is out of bounds. */
export function wholeNumber(option: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${option} is "${given}"; it must be a whole number from ${least} to ${most}`);
}
