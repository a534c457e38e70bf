import { describe, expect, test } from '@jest/globals';
import type { Extraction } from '../../../schema/extraction.ts';
import { orderEnds } from '../../../schema/identity.ts';
import type { Predicate, Status } from '../../../schema/predicates.ts';
import { readArticle } from '../../../workers/pipeline/run-pipeline.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { nameOf, readAndCheck, resources } from './traced-reading.ts';

/** A sentence that names an event again, and the claim whose evidence it is. */
interface Again {
  readonly sentence: number;
  readonly s: string;
  readonly p: Predicate;
  readonly o?: string;
  /** What the claim says then; `null` where it must say nothing. */
  readonly status?: Status;
  readonly time?: string | null;
  /** What this sentence says. */
  readonly place?: string;
  readonly by?: readonly string[];
}

interface EventCoreferenceCase extends CorpusCase {
  readonly text: string;
  readonly publishedAt: string;
  /** All evidence by anaphora; none where the noun means nothing that was told. */
  readonly again: readonly Again[];
}

const RULE = /^event-anaphora-/;

function found(extraction: Extraction): Again[] {
  const name = (id: string): string => nameOf(extraction, id) ?? '';
  return extraction.claims.flatMap(({ predicate, subject, object, status, time, evidence }) =>
    evidence
      .filter(({ rule }) => RULE.test(rule))
      .map(({ sentence, place, attributedTo }) => ({
        sentence,
        s: name(subject),
        p: predicate,
        ...(object === undefined ? {} : { o: name(object) }),
        status,
        time: time ?? null,
        ...(place === undefined ? {} : { place: name(place) }),
        by: attributedTo.map(name),
      })),
  );
}

/** The ends of a meeting have no order. */
function keyOf({ sentence, p, s, o }: Again): string {
  const [subject, object] = orderEnds({ predicate: p, subject: s, ...(o === undefined ? {} : { object: o }) });
  return [sentence, p, subject, object].join('|');
}

const inOrder = (list: readonly Again[]): Again[] => [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

describe('an event that is named again without its partners is one claim', () => {
  const cases = readCorpus<EventCoreferenceCase>('event-coreference');

  test.each(cases)('$id', async ({ text, publishedAt, again }) => {
    await readAndCheck({ text, publishedAt }, (extraction) => {
      const expected = inOrder(again);
      const read = inOrder(found(extraction));
      expect(read.map(keyOf)).toEqual(expected.map(keyOf));
      for (const [index, { s: _s, o: _o, ...said }] of expected.entries()) expect(read[index]).toMatchObject(said);
      // The claim keeps the sentence that names who takes part.
      for (const { evidence } of extraction.claims) expect(evidence.some(({ rule }) => !RULE.test(rule))).toBe(true);
    });
  });

  test('the explanation shows it as evidence, and where its partners are from', async () => {
    const text = 'Peru and Chile held talks in Lima. The talks lasted two hours.';
    const { explanation } = await readArticle({ id: 'test', submission: { text } }, resources, () => 0);
    const [told, again] = explanation.sentences;
    expect(again?.claims).toHaveLength(1);
    expect(again?.claims[0]).toMatchObject({
      rule: 'event-anaphora-meeting',
      antecedent: 0,
      from: 1,
      to: 2,
      subject: told?.claims.at(-1)?.subject,
      object: told?.claims.at(-1)?.object,
    });
    expect(again?.unread).toEqual([]);
  });
});
