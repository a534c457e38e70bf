import { describe, expect, test } from '@jest/globals';
import type { ExtractedClaim, Extraction } from '../../../schema/extraction.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { nameOf, readAndCheck } from './traced-reading.ts';

/** Only what a case writes down is compared; `null` asks for the absence of a qualifier. */
interface ExpectedClaim {
  readonly s: string;
  readonly p: string;
  readonly o: string | null;
  readonly by?: readonly string[];
  readonly place?: string;
  readonly [qualifier: string]: unknown;
}

interface ClaimCase extends CorpusCase {
  readonly text: string;
  readonly publishedAt?: string;
  readonly claims: readonly ExpectedClaim[];
}

const SYMMETRIC = new Set(['CONSULT']);

function describeClaim(extraction: Extraction, claim: ExtractedClaim): ExpectedClaim {
  const { subject, object, predicate, evidence, ...qualifiers } = claim;
  const places = evidence.map(({ place }) => nameOf(extraction, place)).filter((name) => name !== undefined);
  return {
    s: nameOf(extraction, subject) ?? '',
    p: predicate,
    o: nameOf(extraction, object) ?? null,
    ...qualifiers,
    by: [...new Set(evidence.flatMap(({ attributedTo }) => attributedTo.map((id) => nameOf(extraction, id) ?? '')))],
    ...(places[0] === undefined ? {} : { place: places[0] }),
  };
}

function agrees(expected: ExpectedClaim, found: ExpectedClaim): boolean {
  const isSwapped = SYMMETRIC.has(expected.p) && expected.s === found.o && expected.o === found.s;
  const { s, o, ...rest } = expected;
  if (!isSwapped && (s !== found.s || o !== found.o)) return false;
  return Object.entries(rest).every(([key, value]) => JSON.stringify(found[key] ?? null) === JSON.stringify(value));
}

describe.each(['claims', 'qualify'])('the corpus of %s', (corpus) => {
  test.each(readCorpus<ClaimCase>(corpus))('$id', async ({ text, publishedAt, claims }) => {
    await readAndCheck({ text, ...(publishedAt === undefined ? {} : { publishedAt }) }, (extraction) => {
      const found = extraction.claims.map((claim) => describeClaim(extraction, claim));
      const missed = claims.filter((expected) => !found.some((claim) => agrees(expected, claim)));
      expect({ missed, found: found.length }).toEqual({ missed: [], found: claims.length });
    });
  });
});
