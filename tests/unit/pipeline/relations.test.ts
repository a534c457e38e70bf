import { describe, expect, test } from '@jest/globals';
import type { ReadClaim } from '../../../workers/pipeline/claim.ts';
import { homeGround } from '../../../workers/pipeline/claims/relations/home-state.ts';
import { readRelations } from '../../../workers/pipeline/claims/relations/read-relations.ts';
import type { Document } from '../../../workers/pipeline/document.ts';
import { readArticle } from '../../../workers/pipeline/run-pipeline.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { resources } from './traced-reading.ts';

/** Only what a case writes down is compared: subject, predicate and object always, the rest where it is given. */
interface ExpectedRelation {
  readonly s: string;
  readonly p: string;
  readonly o: string;
  readonly role?: string;
  readonly status?: string;
  readonly polarity?: string;
}

/** `claims` are all relations that the text gives, and no other may be read; a case with `none` has none. */
interface RelationCase extends CorpusCase {
  readonly text: string;
  readonly claims: readonly ExpectedRelation[];
  readonly none?: true;
}

async function linked(text: string): Promise<Document> {
  let document: Document | undefined;
  await readArticle(
    { id: 'test', submission: { text } },
    resources,
    () => 0,
    (stage, reached) => {
      if (stage === 'link') document = reached;
    },
  );
  if (document === undefined) throw new Error('The article was not linked');
  return document;
}

function describeRelation(document: Document, claim: ReadClaim): ExpectedRelation {
  const nameOf = (id: string | undefined): string => document.entities.find((entity) => entity.id === id)?.name ?? '';
  const { subject, object, predicate, role, status, polarity } = claim;
  const qualifiers = { ...(role && { role }), ...(status && { status }), ...(polarity && { polarity }) };
  return { s: nameOf(subject), p: predicate, o: nameOf(object), ...qualifiers };
}

function agrees({ s, o, ...rest }: ExpectedRelation, found: ExpectedRelation): boolean {
  const isSwapped = rest.p === 'ALLY_OF' && s === found.o && o === found.s;
  if (!isSwapped && (s !== found.s || o !== found.o)) return false;
  return Object.entries(rest).every(([key, value]) => found[key as keyof ExpectedRelation] === value);
}

describe('the corpus of relations', () => {
  test.each(readCorpus<RelationCase>('relations'))('$id', async ({ text, claims }) => {
    const document = await linked(text);
    const { relations, titles, states } = resources;
    const read = readRelations(document, relations, titles, states, homeGround(document, states));
    const found = read.map((claim) => describeRelation(document, claim));
    const missed = claims.filter((expected) => !found.some((claim) => agrees(expected, claim)));
    const extra = found.filter((claim) => !claims.some((expected) => agrees(expected, claim)));
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
  });
});
