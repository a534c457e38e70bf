import type { Mention } from './document.ts';

/** Orders mentions as they are read; of two that begin together the shorter first. */
export const inReadingOrder = (a: Mention, b: Mention): number =>
  a.sentence - b.sentence || a.from - b.from || a.to - b.to;
