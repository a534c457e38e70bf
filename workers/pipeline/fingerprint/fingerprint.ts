import {
  FEWEST_SHINGLES,
  FINGERPRINT_VERSION,
  type Fingerprint,
  identitiesOf,
  packSketch,
} from '../../../schema/fingerprint.ts';
import type { Document } from '../document.ts';
import { type ArticleWords, articleWords } from './article-words.ts';
import { bandKeys } from './band-keys.ts';
import { mix } from './mix.ts';
import { type Shingles, shinglesOf } from './shingles.ts';
import { sketchOf } from './sketch.ts';

/** Fewer words are a note of the site: "This page will be updated." */
const FEWEST_WORDS = 10;

/** The one key of a short text: all of its words in their order. */
function wholeKey({ hashes }: ArticleWords): string {
  let key = hashes.length;
  for (let at = 0; at < hashes.length; at += 1) key = mix(Math.imul(key, 0x9e3779b1) ^ (hashes[at] ?? 0));
  return `${FINGERPRINT_VERSION}s${key.toString(36)}`;
}

function keysOf(words: ArticleWords, size: number, { all, told }: Shingles): string[] {
  if (size < FEWEST_SHINGLES) return words.hashes.length < FEWEST_WORDS ? [] : [wholeKey(words)];
  return bandKeys(told.length < FEWEST_SHINGLES ? identitiesOf(all) : told, `${FINGERPRINT_VERSION}`);
}

/** The fingerprint of what an article says, whatever its headline and its furniture. */
export function fingerprint(document: Pick<Document, 'sentences'>): Fingerprint {
  const words = articleWords(document);
  const shingles = shinglesOf(words);
  const sketch = sketchOf(words, shingles.all);
  return {
    version: FINGERPRINT_VERSION,
    keys: keysOf(words, sketch.size, shingles),
    sketch: packSketch(sketch),
  };
}
