/**
 * By what copies of a text are found: a text is told by its wording, in hashes. The pipeline makes the fingerprint of an
 * article, the graph keeps it and compares it with those of others.
 */
export interface Fingerprint {
  /** {@link FINGERPRINT_VERSION} of who made it. */
  readonly version: number;
  /** Two texts that share one of these may be copies; none where there are fewer than ten words. */
  readonly keys: readonly string[];
  /** A {@link Sketch}, packed: some hundred to two thousand characters of base64. */
  readonly sketch: string;
}

/** To be raised with every change of what a fingerprint is made of: those of two versions cannot be compared. */
export const FINGERPRINT_VERSION = 1;

/**
 * What is kept of a text to compare it with another: of its shingles, figures and names the ones with the lowest
 * hashes, so that two texts keep the same ones of what they share. `shingles` stand in the order of the text.
 */
export interface Sketch {
  /** How many different shingles the text has. */
  readonly size: number;
  readonly shingles: Uint32Array;
  readonly numbers: Uint32Array;
  readonly names: Uint32Array;
}

/** A text of fewer shingles, some thirty words, says too little to be told by parts of it: its copies say exactly the same. */
export const FEWEST_SHINGLES = 16;

/** With 256 shingles an article of some 260 words is kept whole, and a share of a longer one is off by 0.03 at most times. */
export const MOST_SHINGLES = 256;
export const MOST_NUMBERS = 32;
export const MOST_NAMES = 48;

/** The lowest bit of a shingle says whether its first word is quoted; the others say which words it holds. */
export const QUOTED = 1;

/** Which words each of the shingles holds. */
export function identitiesOf(shingles: Uint32Array): Uint32Array {
  const identities = new Uint32Array(shingles.length);
  for (let at = 0; at < shingles.length; at += 1) identities[at] = (shingles[at] ?? 0) >>> 1;
  return identities;
}

const WORD = 4;
const HEADER = 4;

/** Little-endian on every machine, in base64. */
export function packSketch({ size, shingles, numbers, names }: Sketch): string {
  const bytes = Buffer.allocUnsafe((HEADER + shingles.length + numbers.length + names.length) * WORD);
  let at = 0;
  for (const values of [[size, shingles.length, numbers.length, names.length], shingles, numbers, names]) {
    for (const value of values) at = bytes.writeUInt32LE(value, at);
  }
  return bytes.toString('base64');
}

export function unpackSketch(packed: string): Sketch {
  const bytes = Buffer.from(packed, 'base64');
  const values = new Uint32Array(Math.floor(bytes.length / WORD));
  for (let at = 0; at < values.length; at += 1) values[at] = bytes.readUInt32LE(at * WORD);
  const [size = 0, shingles = 0, numbers = 0] = values;
  const [toNumbers, toNames] = [HEADER + shingles, HEADER + shingles + numbers];
  return {
    size,
    shingles: values.subarray(HEADER, toNumbers),
    numbers: values.subarray(toNumbers, toNames),
    names: values.subarray(toNames),
  };
}
