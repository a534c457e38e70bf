/** Over how many minutes the times are averaged, as it stands in the address. */
export const WINDOWS = [1, 5, 30] as const;
export type WindowMinutes = (typeof WINDOWS)[number];

const USUAL: WindowMinutes = 5;

export const readWindow = (text: string | null): WindowMinutes =>
  WINDOWS.find((minutes) => String(minutes) === text) ?? USUAL;

/** Nothing where it is the usual one, which needs no mention. */
export const writeWindow = (minutes: WindowMinutes): string | null => (minutes === USUAL ? null : String(minutes));
