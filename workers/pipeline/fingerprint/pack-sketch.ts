import type { Sketch } from './sketch.ts';

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
