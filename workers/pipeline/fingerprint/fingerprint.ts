import {
  FEWEST_SHINGLES,
  FINGERPRINT_VERSION,
  type Fingerprint,
  identitiesOf,
  packSketch,
} from '../../../schema/fingerprint.ts';
import type { Document } from '../document.ts';
import { articleWords } from './article-words.ts';
import { bandKeys } from './band-keys.ts';
import { shinglesOf } from './shingles.ts';
import { sketchOf } from './sketch.ts';

/** The fingerprint of what an article says, whatever its headline and its furniture. */
export function fingerprint(document: Pick<Document, 'sentences'>): Fingerprint {
  const words = articleWords(document);
  const { all, told } = shinglesOf(words);
  const sketch = sketchOf(words, all);
  const isTold = sketch.size >= FEWEST_SHINGLES;
  return {
    version: FINGERPRINT_VERSION,
    keys: isTold ? bandKeys(told.length < FEWEST_SHINGLES ? identitiesOf(all) : told, `${FINGERPRINT_VERSION}`) : [],
    sketch: packSketch(sketch),
  };
}
