/** Counts that can be added over files before they are divided. */
export interface Tally {
  readonly right: number;
  readonly read: number;
  readonly gold: number;
}

export const NOTHING: Tally = { right: 0, read: 0, gold: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  read: a.read + b.read,
  gold: a.gold + b.gold,
});

const fraction = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Of what was read, how much is right; null where nothing was read. */
export const precision = ({ right, read }: Tally): number | null => fraction(right, read);

/** Of what the gold holds, how much was read; null where it holds nothing. */
export const recall = ({ right, gold }: Tally): number | null => fraction(right, gold);

/** The harmonic mean of precision and recall; with given words it is plain accuracy. Null where both sides are empty. */
export const f1 = ({ right, read, gold }: Tally): number | null => fraction(2 * right, read + gold);

/** How many of the keys of one side stand on the other. Both lists hold each key once. */
export function tallyKeys(gold: readonly string[], read: readonly string[]): Tally {
  const wanted = new Set(gold);
  return { right: read.filter((key) => wanted.has(key)).length, read: read.length, gold: gold.length };
}
