import {
  identitiesOf,
  MOST_NAMES,
  MOST_NUMBERS,
  MOST_SHINGLES,
  QUOTED,
  type Sketch,
} from '../../schema/fingerprint.ts';
import { COPY_RULES } from './load-copy-rules.ts';

/** How much two texts have in common; each figure is the same whichever of them comes first. */
export interface Comparison {
  /** Different shingles of the shorter text. */
  readonly size: number;
  /** The share of the shorter text that stands in the longer, and of the longer in the shorter. */
  readonly contained: number;
  readonly ofLonger: number;
  /** The share of both together that stands in both. */
  readonly resemblance: number;
  /** As `contained`, without what either of them quotes. */
  readonly proseContained: number;
  /** The share of the opening of each that stands anywhere in the other. */
  readonly openings: { readonly less: number; readonly more: number };
  readonly numbers: Overlap;
  readonly names: Overlap;
}

/** `shared` of the `fewer` that one of the two has. */
export interface Overlap {
  readonly shared: number;
  readonly fewer: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Up to which hash nothing of the text was left out. */
function reach(values: Uint32Array, most: number): number {
  if (values.length < most) return Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}

function overlap(a: Uint32Array, b: Uint32Array, most: number): Overlap {
  const limit = Math.min(reach(a, most), reach(b, most));
  const known = new Set(a.filter((value) => value <= limit));
  const others = b.filter((value) => value <= limit);
  return { shared: others.filter((value) => known.has(value)).length, fewer: Math.min(known.size, others.length) };
}

/** The shingles of one text up to the hash to which both are complete, in the order of the text. */
class Shingles {
  readonly identities: number[] = [];
  /** Whether each is quoted. */
  private readonly quoted = new Map<number, boolean>();

  constructor(shingles: Uint32Array, identities: Uint32Array, limit: number) {
    for (let at = 0; at < identities.length; at += 1) {
      const identity = identities[at] ?? 0;
      if (identity > limit) continue;
      this.identities.push(identity);
      this.quoted.set(identity, ((shingles[at] ?? 0) & QUOTED) === QUOTED);
    }
  }

  has = (identity: number): boolean => this.quoted.has(identity);
  isProse = (identity: number): boolean => this.quoted.get(identity) === false;

  /** The share of the beginning of this text, which has `size` shingles in all, that stands in `other`. */
  openingIn(other: Shingles, size: number): number {
    const share = ratio(this.identities.length, size);
    const length = Math.max(1, Math.round(share * Math.min(COPY_RULES.opening, size)));
    const opening = this.identities.slice(0, length);
    return ratio(opening.filter(other.has).length, opening.length);
  }
}

export function compareSketches(a: Sketch, b: Sketch): Comparison {
  const [ofA, ofB] = [identitiesOf(a.shingles), identitiesOf(b.shingles)];
  const limit = Math.min(reach(ofA, MOST_SHINGLES), reach(ofB, MOST_SHINGLES));
  const [inA, inB] = [new Shingles(a.shingles, ofA, limit), new Shingles(b.shingles, ofB, limit)];
  const [sizeA, sizeB] = [inA.identities.length, inB.identities.length];
  const shared = inA.identities.filter(inB.has).length;
  const [proseA, proseB] = [inA.identities.filter(inA.isProse), inB.identities.filter(inB.isProse)];
  const [openingA, openingB] = [inA.openingIn(inB, a.size), inB.openingIn(inA, b.size)];
  return {
    size: Math.min(a.size, b.size),
    contained: ratio(shared, Math.min(sizeA, sizeB)),
    ofLonger: ratio(shared, Math.max(sizeA, sizeB)),
    resemblance: ratio(shared, sizeA + sizeB - shared),
    proseContained: ratio(proseA.filter(inB.isProse).length, Math.min(proseA.length, proseB.length)),
    openings: { less: Math.min(openingA, openingB), more: Math.max(openingA, openingB) },
    numbers: overlap(a.numbers, b.numbers, MOST_NUMBERS),
    names: overlap(a.names, b.names, MOST_NAMES),
  };
}
