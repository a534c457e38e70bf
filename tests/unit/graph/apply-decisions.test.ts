import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../../schema/extraction.ts';
import { claimId, entityId } from '../../../schema/identity.ts';
import {
  distinctDecision,
  type IdentityDecision,
  mergeDecision,
  splitDecision,
} from '../../../schema/identity-decision.ts';
import { checkExtraction } from '../../../services/graph/write/check-extraction.ts';
import { applyDecisions } from '../../../services/graph/write/identity/apply-decisions.ts';
import { generateArticles } from '../../integration/graph/generate-articles.ts';

const note = { decidedAt: '2024-06-01T00:00:00Z' };
const articles = generateArticles(30, 77);
const article = fc.constantFrom(...articles);
const entities = [...new Set(articles.flatMap(({ extraction }) => extraction.entities.map(({ id }) => id)))].sort();
const typeOf = (id: string): string => id.slice(0, id.indexOf('_'));
const pairs = entities.flatMap((one) =>
  entities
    .filter((other) => other !== one && typeOf(other) === typeOf(one) && typeOf(one) !== 'state')
    .map((other) => [one, other] as const),
);
const ids = articles.map((each) => each.article.id);

// Any decisions at all, also such as the service refuses: merges in a circle, two splits of one article.
const decision: fc.Arbitrary<IdentityDecision> = fc.oneof(
  fc.constantFrom(...pairs).map(([from, to]) => mergeDecision(from, to, note)),
  fc.constantFrom(...pairs).map(([from, to]) => distinctDecision(from, to, note)),
  fc
    .tuple(
      fc.constantFrom(...pairs),
      fc.subarray(ids, { minLength: 1 }),
      fc.option(fc.constant('Another'), { nil: undefined }),
    )
    .map(([[from], of, name]) => splitDecision(from, of, name, note)),
);
const decisions = fc.uniqueArray(decision, { maxLength: 8, selector: ({ id }) => id });

describe('decisions on an article', () => {
  test('none of them, or none that is about it, leave it as it is', () => {
    for (const {
      article: { id },
      extraction,
    } of articles) {
      expect(applyDecisions(id, extraction, [])).toBe(extraction);
      const elsewhere = [
        mergeDecision('person_nobody', 'person_noone', note),
        splitDecision(entities[0] ?? '', ['art_other'], undefined, note),
        distinctDecision(entities[0] ?? '', entities[1] ?? '', note),
      ];
      expect(applyDecisions(id, extraction, elsewhere)).toBe(extraction);
    }
  });

  test('are the same in whatever order they were taken', () => {
    const orders = decisions.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
    );
    fc.assert(
      fc.property(article, orders, ({ article: { id }, extraction }, [some, shuffled]) => {
        expect(applyDecisions(id, extraction, shuffled)).toEqual(applyDecisions(id, extraction, some));
      }),
    );
  });

  test('leave an extraction that holds together, sorted, with the ids of what it says', () => {
    fc.assert(
      fc.property(article, decisions, (item, some) => {
        const extraction = applyDecisions(item.article.id, item.extraction, some);
        checkExtraction({ ...item, extraction });
        if (extraction === item.extraction) return;
        const sorted = (list: readonly { id: string }[]) => list.map(({ id }) => id);
        expect(sorted(extraction.claims)).toEqual(sorted(extraction.claims).toSorted());
        expect(sorted(extraction.entities)).toEqual(sorted(extraction.entities).toSorted());
        for (const claim of extraction.claims) expect(claim.id).toBe(claimId(claim));
      }),
      { numRuns: 300 },
    );
  });

  test('lose no entity without saying into which it went', () => {
    fc.assert(
      fc.property(article, decisions, ({ article: { id }, extraction }, some) => {
        const decided = applyDecisions(id, extraction, some).entities;
        const accounted = decided.flatMap((entity) => [entity.id, ...(entity.decidedFrom ?? [])]);
        for (const { id } of extraction.entities) expect(accounted).toContain(id);
        const names = new Set(decided.flatMap(({ name, aliases }) => [name, ...aliases]));
        for (const { name } of extraction.entities) expect(names.has(name)).toBe(true);
      }),
    );
  });
});

describe('two people of one article who are one', () => {
  const [ruto, arap, kenya] = [entityId('Person', 'William Ruto'), entityId('Person', 'Arap Ruto'), 'state_ken'];
  const person = (id: string, name: string) => ({
    id,
    type: 'Person' as const,
    name,
    aliases: [name],
    evidence: ['full-name-of-person'],
    score: 0.8,
  });
  const office = (subject: string, sentence: number) => {
    const said = {
      predicate: 'HOLDS_OFFICE',
      subject,
      object: kenya,
      role: 'president',
      status: 'ongoing',
      polarity: 'affirmed',
    } as const;
    return {
      ...said,
      id: claimId(said),
      evidence: [{ sentence, start: sentence * 10, end: 9 + sentence * 10, rule: 'office', attributedTo: [subject] }],
    };
  };
  const met = { predicate: 'CONSULT', subject: ruto, object: arap, status: 'occurred', polarity: 'affirmed' } as const;
  const raw: Extraction = {
    sentences: [0, 1].map((index) => ({ index, text: 'They met.', start: index * 10, end: index * 10 + 9 })),
    entities: [
      person(ruto, 'William Ruto'),
      person(arap, 'Arap Ruto'),
      { id: kenya, type: 'State', name: 'Kenya', aliases: ['Kenya'] },
    ],
    mentions: [ruto, arap].map((entity) => ({
      sentence: 0,
      entity,
      surface: 'They',
      start: 0,
      end: 4,
      rule: 'pronoun-group',
    })),
    claims: [office(ruto, 0), office(arap, 1), { ...met, id: claimId(met), evidence: office(ruto, 0).evidence }],
  };
  const merged = applyDecisions('art_1', raw, [mergeDecision(arap, ruto, note)]);

  test('are one entity under its own name, with the names and the evidence of both', () => {
    expect(merged.entities.find(({ id }) => id === ruto)).toEqual({
      ...person(ruto, 'William Ruto'),
      aliases: ['Arap Ruto', 'William Ruto'],
      evidence: ['decided-by-hand', 'full-name-of-person'],
      decidedFrom: [arap],
    });
    expect(merged.mentions).toHaveLength(1);
  });

  test('make one claim of what both are, and none of what one did with the other', () => {
    expect(merged.claims).toHaveLength(1);
    expect(merged.claims[0]).toMatchObject({ id: office(ruto, 0).id, subject: ruto });
    expect(merged.claims[0]?.evidence.map(({ sentence, attributedTo }) => [sentence, attributedTo])).toEqual([
      [0, [ruto]],
      [1, [ruto]],
    ]);
  });

  test('are two again in an article where they are split, whichever was decided first', () => {
    const split = splitDecision(ruto, ['art_1'], 'W. Ruto', note);
    const decided = applyDecisions('art_1', raw, [mergeDecision(arap, ruto, note), split]);
    expect(decided.entities.find(({ id }) => id === split.to)).toMatchObject({
      name: 'W. Ruto',
      decidedFrom: [arap, ruto].sort(),
    });
    expect(applyDecisions('art_2', raw, [split])).toBe(raw);
  });

  test('keep the names of the other apart where it stands alone', () => {
    const alone = { ...raw, entities: raw.entities.filter(({ id }) => id !== ruto), mentions: [], claims: [] };
    const {
      entities: [entity],
    } = applyDecisions('art_1', alone, [mergeDecision(arap, ruto, note)]);
    expect(entity).toMatchObject({ id: ruto, name: 'Arap Ruto', isBorrowed: true, decidedFrom: [arap] });
  });
});
