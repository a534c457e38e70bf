import { longestPhrase } from '../phrase-index.ts';
import { bodyName, stateOfBody } from './generic-organization.ts';
import type { Found, Scan } from './scan.ts';

/** Words before which a body is one among many: "a supreme court", "any parliament". */
const ONE_OF_MANY = new Set(['a', 'an', 'any', 'every', 'no', 'each', 'some', 'another']);

/** "The foreign ministry", "Ghana's central bank", "parliament": bodies that every state has, written small. */
export function readSmallBody(scan: Scan, at: number): Found | undefined {
  const match = longestPhrase(scan.tokens, at, scan.lexicon.genericBodies);
  if (match === undefined || scan.kind === 'heading') return undefined;
  const { to } = match;
  const [before, next] = [scan.tokens[at - 1], scan.tokens[to]];
  const state = stateOfBody(scan, at, to);
  const isBare = to - at === 1 && scan.tokens[at]?.lower === 'parliament';
  const isDefinite = before?.lower === 'the' || (isBare && before?.upos !== 'ADJ' && before?.tag !== 'POS');
  // "foreign ministry spokesman" and "supreme court justices" are still the body; "senate race" is no body.
  if (ONE_OF_MANY.has(before?.lower ?? '') || (state === undefined && !isDefinite)) return undefined;
  if (next?.text === '-' || scan.tokens[to - 1]?.tag === 'NNS') return undefined;
  const name = bodyName(scan, at, to);
  const place = { sentence: scan.sentence, from: at, to, type: 'Organization', form: 'name' } as const;
  return {
    to,
    mention:
      state === undefined
        ? { ...place, name, rule: 'organization-generic' }
        : { ...place, name: `${name} (${state.name})`, iso3: state.iso3, rule: 'organization-generic' },
  };
}
