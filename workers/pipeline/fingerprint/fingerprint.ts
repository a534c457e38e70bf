import type { Document } from '../document.ts';
import { articleWords } from './article-words.ts';
import { bandKeys } from './band-keys.ts';
import { COPY_RULES } from './load-copy-rules.ts';
import { packSketch } from './pack-sketch.ts';
import { identitiesOf, shinglesOf } from './shingles.ts';
import { sketchOf } from './sketch.ts';

/** To be raised with every change of what a fingerprint is made of: those of two versions cannot be compared. */
export const FINGERPRINT_VERSION = 1;

/** By what copies of a text are found. */
export interface Fingerprint {
  readonly version: number;
  /** Two texts that share one of these may be copies; none where the text is too short to be told by its wording. */
  readonly keys: readonly string[];
  /** By what {@link areCopies} decides: some hundred to two thousand characters of base64. */
  readonly sketch: string;
}

export function fingerprint(document: Pick<Document, 'sentences'>): Fingerprint {
  const words = articleWords(document);
  const { all, told } = shinglesOf(words);
  const sketch = sketchOf(words, all);
  const isTold = sketch.size >= COPY_RULES.shortest;
  return {
    version: FINGERPRINT_VERSION,
    keys: isTold
      ? bandKeys(told.length < COPY_RULES.shortest ? identitiesOf(all) : told, `${FINGERPRINT_VERSION}`)
      : [],
    sketch: packSketch(sketch),
  };
}
