/** UTF-16 order, the same on every machine: a locale's order would make equal graphs differ. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

export const sortedUnique = (values: Iterable<string>): string[] => [...new Set(values)].sort(compareText);

/** The smaller of two texts of which either may be missing. */
export const earlier = (left: string | undefined, right: string | undefined): string | undefined =>
  left === undefined || (right !== undefined && right < left) ? right : left;

export const later = (left: string | undefined, right: string | undefined): string | undefined =>
  left === undefined || (right !== undefined && right > left) ? right : left;
