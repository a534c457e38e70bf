import { mix } from './mix.ts';

/** Each key is made of `rows` lowest hashes, and one equal key makes two texts candidates. */
interface Bands {
  readonly name: string;
  readonly bands: number;
  readonly rows: number;
  /** Of the beginning of the text only so many shingles. */
  readonly first: number;
}

/**
 * Two texts that share the part `j` of the shingles of both together have a key of the whole text in common with the
 * probability 1 - (1 - j²)¹⁴, and where their beginnings share the part `b`, one of the beginning with 1 - (1 - b³)⁶:
 *
 * | j or b    | 0.05 | 0.1  | 0.2  | 0.3  | 0.4  | 0.5  | 0.6  | 0.7  | 0.8  |
 * |-----------|------|------|------|------|------|------|------|------|------|
 * | whole     | 0.03 | 0.13 | 0.44 | 0.73 | 0.91 | 0.98 | 1.00 | 1.00 | 1.00 |
 * | beginning | 0.00 | 0.01 | 0.05 | 0.15 | 0.33 | 0.55 | 0.78 | 0.92 | 0.99 |
 *
 * Copies are cut from the end: a long report and its first third share little of the whole, and all of the beginning.
 */
const PARTS: readonly Bands[] = [
  { name: 'w', bands: 14, rows: 2, first: Number.POSITIVE_INFINITY },
  { name: 'b', bands: 6, rows: 3, first: 40 },
];

/** The lowest hash of all shingles under the permutation of this number. */
function lowestHash(identities: Uint32Array, permutation: number): number {
  const [salt, factor] = [mix(permutation * 2 + 1), mix(permutation * 2 + 2) | 1];
  let lowest = 0xffffffff;
  for (let at = 0; at < identities.length; at += 1) {
    const mixed = Math.imul((identities[at] ?? 0) ^ salt, factor);
    const hash = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> 0;
    if (hash < lowest) lowest = hash;
  }
  return lowest;
}

function keysOf(identities: Uint32Array, { name, bands, rows }: Bands, prefix: string): string[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band;
    for (let row = 0; row < rows; row += 1) {
      const permutation = name.charCodeAt(0) * 0x1000 + band * rows + row;
      key = mix(Math.imul(key, 0x9e3779b1) ^ lowestHash(identities, permutation));
    }
    return `${prefix}${name}${band.toString(36)}${key.toString(36)}`;
  });
}

/** The keys under which a text is found; `prefix` keeps those of another version apart. */
export function bandKeys(identities: Uint32Array, prefix: string): string[] {
  return PARTS.flatMap((part) => keysOf(identities.subarray(0, Math.min(part.first, identities.length)), part, prefix));
}
