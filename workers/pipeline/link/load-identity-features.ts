import { readFileSync } from 'node:fs';
import type { IdentityFeature } from './identity-features.ts';

/** Reads what speaks for and against an identity; the shape of the file is ours and checked by the tests. */
export const loadIdentityFeatures = (): readonly IdentityFeature[] =>
  JSON.parse(readFileSync(new URL('./identity-features.json', import.meta.url), 'utf8')) as IdentityFeature[];
