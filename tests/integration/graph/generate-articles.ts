import fc from 'fast-check';
import type { ExtractedClaim, ExtractedEntity, Extraction } from '../../../schema/extraction.ts';
import { claimId, entityId } from '../../../schema/identity.ts';
import {
  ENTITY_TYPES,
  type EntityType,
  EVENT_MODES,
  POLARITIES,
  PREDICATES,
  STATUSES,
} from '../../../schema/predicates.ts';
import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';

export type GeneratorOptions = { entities: number; sentences: number; mentions: number; claims: number };

// Few of everything, so that articles share entities and claims heavily.
const SMALL: GeneratorOptions = { entities: 12, sentences: 6, mentions: 12, claims: 6 };

const entityArbitrary = (count: number): fc.Arbitrary<ExtractedEntity> =>
  fc.record({ number: fc.nat(count - 1), variant: fc.nat(4), extra: fc.nat(4) }).map(({ number, variant, extra }) => {
    const type = ENTITY_TYPES[number % ENTITY_TYPES.length] as EntityType;
    const base = `${type} ${number}`;
    if (type === 'State') {
      const iso3 = `S${String(number).padStart(2, '0')}`;
      const names = { name: base, aliases: [base, `${base}n`], iso2: iso3.slice(1), iso3 };
      return { id: entityId('State', iso3), type, ...names, evidence: ['state-of-the-gazetteer'], score: 1 };
    }
    const name = `${base}${'abcde'[variant]}`;
    const names = { name, aliases: [`Alias ${number}-${extra}`, name].sort() };
    const grounds = { evidence: extra > 2 ? ['long-name', 'named-again'] : ['long-name'], score: 0.7 + extra / 20 };
    return { id: entityId(type, base), type, ...names, ...grounds };
  });

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

function claimArbitrary(entities: readonly ExtractedEntity[], sentences: number): fc.Arbitrary<ExtractedClaim> {
  const anyId = oneOf(entities.map(({ id }) => id));
  const places = entities.filter(({ type }) => type === 'Place').map(({ id }) => id);
  const evidence = fc.record(
    {
      sentence: fc.nat(sentences - 1),
      start: fc.nat(50),
      end: fc.integer({ min: 50, max: 99 }),
      rule: oneOf(['verb', 'noun']),
      attributedTo: fc.uniqueArray(anyId, { maxLength: 2 }),
      ...(places.length > 0 && { place: oneOf(places) }),
    },
    { requiredKeys: ['sentence', 'start', 'end', 'rule', 'attributedTo'] },
  );
  const subjects = oneOf(entities.slice(0, 3).map(({ id }) => id));
  const identity = oneOf(PREDICATES).chain((predicate) => {
    const modes = predicate in EVENT_MODES ? EVENT_MODES[predicate as keyof typeof EVENT_MODES] : [];
    return fc.record(
      {
        predicate: fc.constant(predicate),
        subject: subjects,
        object: anyId,
        status: oneOf(STATUSES.slice(0, 2)),
        polarity: oneOf(POLARITIES),
        time: oneOf(['2002', '2024-04-10']),
        ...(modes.length > 0 && { mode: oneOf<string>(modes.slice(0, 2)) }),
        ...(predicate === 'HOLDS_OFFICE' && { role: oneOf(['president', 'foreign minister']) }),
      },
      { requiredKeys: ['predicate', 'subject', 'status', 'polarity'] },
    );
  });
  return fc
    .tuple(identity, fc.uniqueArray(evidence, { minLength: 1, maxLength: 3, selector: (item) => item.sentence }))
    .map(([claim, rows]) => ({ ...(claim as ExtractedClaim), id: claimId(claim as ExtractedClaim), evidence: rows }));
}

function extractionArbitrary(options: GeneratorOptions): fc.Arbitrary<Extraction> {
  const sentences = Array.from({ length: options.sentences }, (_, index) => {
    const text = `Sentence ${index} of an article, with “quotes”, ünïcode and 東京.`;
    return { index, text, start: index * 100, end: index * 100 + text.length };
  });
  const listed = fc.uniqueArray(entityArbitrary(options.entities), {
    minLength: 1,
    maxLength: 8,
    selector: ({ id }) => id,
  });
  return listed.chain((entities) =>
    fc.record({
      sentences: fc.constant(sentences),
      entities: fc.constant(entities),
      mentions: fc.array(
        fc.record({
          sentence: fc.nat(options.sentences - 1),
          entity: oneOf(entities.map(({ id }) => id)),
          surface: oneOf(['he', 'the minister', 'Seoul']),
          start: fc.nat(50),
          end: fc.integer({ min: 50, max: 99 }),
          rule: oneOf(['person-title', 'pronoun-subject']),
        }),
        { maxLength: options.mentions },
      ),
      claims: fc.uniqueArray(claimArbitrary(entities, options.sentences), {
        maxLength: options.claims,
        selector: ({ id }) => id,
      }),
    }),
  );
}

const articleId = (number: number): string => `art_${number.toString(16).padStart(32, '0')}`;

/** Articles that share most of what they say; the same seed gives the same articles. */
export function generateArticles(count: number, seed: number, options: GeneratorOptions = SMALL): ArticleToSave[] {
  const rest = fc.record({
    extraction: extractionArbitrary(options),
    publishedAt: fc.option(oneOf(['2024-01-01', '2024-01-02T08:00:00Z', '2024-01-03', '2023-12-31T23:59:59Z'])),
    title: fc.option(oneOf(['A headline', 'Another “headline”'])),
  });
  return fc.sample(rest, { numRuns: count, seed }).map(({ extraction, publishedAt, title }, index) => ({
    article: {
      id: articleId(seed * 1_000_000 + index + 1),
      language: 'en',
      receivedAt: new Date(Date.UTC(2024, 5, 1) + index * 1000).toISOString(),
      contentHash: String(index),
      extractor: 'test',
      extractorVersion: '1',
      ...(publishedAt !== null && { publishedAt }),
      ...(title !== null && { title }),
    },
    extraction,
  }));
}
