import { describe, expect, test } from '@jest/globals';
import type { AnnotatedSentence, StatedClaim } from '../../../schema/annotations.ts';
import type { EntityReference } from '../../../schema/claim.ts';
import { cutSentence, unplacedEntities } from '../../../web/article/cut-sentence.ts';
import { countOf, formatDate, formatDuration } from '../../../web/article/format-times.ts';
import {
  concerns,
  type Highlight,
  isClaimLit,
  litEntities,
  markedWords,
  readHighlight,
  writeHighlight,
} from '../../../web/article/highlight.ts';
import { HighlightStore } from '../../../web/article/highlight-store.ts';
import { readingRows } from '../../../web/article/reading-rows.ts';

const entity = (name: string, type: EntityReference['type'] = 'Person'): EntityReference => ({
  id: `id-${name}`,
  name,
  type,
});
const [KIM, ABE, JAPAN] = [entity('Kim'), entity('Abe'), entity('Japan', 'State')];

function sentence(text: string, mentions: readonly [string, EntityReference][], index = 0): AnnotatedSentence {
  const placed = mentions.map(([surface, who]) => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, surface, entity: who };
  });
  return { index, text, start: 0, end: text.length, mentions: placed };
}

const claim = (
  id: string,
  ends: [EntityReference, EntityReference?],
  evidence: StatedClaim['evidence'],
): StatedClaim => ({
  id,
  predicate: 'CONSULT',
  subject: ends[0],
  object: ends[1] ?? null,
  status: 'occurred',
  polarity: 'affirmed',
  sources: 1,
  attributedTo: [],
  evidence,
  contradictedBy: [],
});
const at = (index: number, start: number, end: number) => ({
  sentence: index,
  start,
  end,
  rule: 'r',
  attributedTo: [],
});

describe('a sentence cut at its mentions', () => {
  const show = (given: AnnotatedSentence, mark?: { start: number; end: number }) =>
    cutSentence(given, mark).map(({ entities, pieces }) => {
      const words = pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('|');
      return entities.length === 0 ? words : `${entities.map(({ name }) => name).join('+')}:${words}`;
    });

  test('loses nothing', () => {
    const given = sentence('🎉 Kim met Abe.', [
      ['Abe', ABE],
      ['Kim', KIM],
    ]);
    expect(show(given)).toEqual(['🎉 ', 'Kim:Kim', ' met ', 'Abe:Abe', '.']);
    expect(show(sentence('', []))).toEqual([]);
    expect(show(sentence('Nobody.', []))).toEqual(['Nobody.']);
  });

  test('has both of a group, and the inner one of two', () => {
    expect(
      show(
        sentence('The two leaders met.', [
          ['The two leaders', KIM],
          ['The two leaders', ABE],
        ]),
      ),
    ).toEqual(['Kim+Abe:The two leaders', ' met.']);
    expect(
      show(
        sentence('the Japan leader Abe', [
          ['Japan leader Abe', ABE],
          ['Japan', JAPAN],
        ]),
      ),
    ).toEqual(['the ', 'Japan:Japan', 'Abe: leader Abe']);
  });

  test('is marked inside its parts, which stay the same', () => {
    const given = sentence('Old Kim met Abe.', [
      ['Old Kim', KIM],
      ['Abe', ABE],
    ]);
    expect(show(given, { start: 4, end: 15 })).toEqual(['Kim:Old |[Kim]', '[ met ]', 'Abe:[Abe]', '.']);
    expect(cutSentence(given, { start: 4, end: 15 }).map(({ start }) => start)).toEqual(
      cutSentence(given).map(({ start }) => start),
    );
  });

  test('tells who has no known place in it', () => {
    const given = sentence('Kim met him.', [['Kim', KIM]]);
    given.mentions.push({ start: 0, end: given.text.length, surface: 'Abe', entity: ABE });
    expect(show(given)).toEqual(['Kim:Kim', ' met him.']);
    expect(unplacedEntities(given)).toEqual([ABE]);
  });
});

const article = {
  id: `art_${'0'.repeat(32)}`,
  language: 'en',
  receivedAt: '2024-01-01T00:00:00Z',
  revision: 1,
  contentHash: '',
};
const rows = readingRows({
  article,
  extractorVersion: '1',
  sentences: [
    sentence('Kim met Abe in Japan.', [
      ['Kim', KIM],
      ['Abe', ABE],
      ['Japan', JAPAN],
    ]),
    sentence('They met.', [], 1),
  ],
  claims: [claim('late', [ABE, JAPAN], [at(0, 8, 20)]), claim('met', [KIM, ABE], [at(0, 0, 11), at(1, 0, 8)])],
});
const [first, second] = rows as [(typeof rows)[0] & object, (typeof rows)[0] & object];

test('a claim stands beside every sentence that states it, in the order of the words', () => {
  expect(rows.map(({ claims }) => claims.map(({ claim: { id } }) => id))).toEqual([['met', 'late'], ['met']]);
});

describe('what is highlighted', () => {
  const lit = (highlight: Highlight, row: (typeof rows)[0]) =>
    row.claims.filter((each) => isClaimLit(highlight, each)).map(({ claim: { id } }) => id);

  test('by a claim: its sentences, the words that state it, and both ends', () => {
    const highlight = { claim: 'met' };
    expect([concerns(highlight, first), concerns(highlight, second), concerns({ claim: 'late' }, second)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(markedWords(highlight, first)).toMatchObject({ start: 0, end: 11 });
    expect(markedWords(highlight, second)).toMatchObject({ start: 0, end: 8 });
    expect([...litEntities(highlight, first)]).toEqual([KIM.id, ABE.id]);
    expect(lit(highlight, first)).toEqual(['met']);
  });

  test('by a sentence: all its claims; by a mention: those about it', () => {
    expect(lit({ sentence: 0 }, first)).toEqual(['met', 'late']);
    expect(lit({ sentence: 0, entity: JAPAN.id }, first)).toEqual(['late']);
    expect(concerns({ sentence: 0 }, second)).toBe(false);
    expect([...litEntities({ sentence: 0, entity: JAPAN.id }, first)]).toEqual([JAPAN.id]);
    expect(markedWords({ sentence: 0 }, first)).toBeUndefined();
  });

  test.each<[string, Highlight | undefined]>([
    ['claim=c1', { claim: 'c1' }],
    ['sentence=3', { sentence: 2 }],
    ['sentence=3&entity=e', { sentence: 2, entity: 'e' }],
    ['sentence=zero', undefined],
    ['', undefined],
  ])('?%s is there and back', (address, highlight) => {
    expect(readHighlight(new URLSearchParams(address))).toEqual(highlight);
    const kept = writeHighlight(new URLSearchParams('explain=1&claim=old&sentence=9'), highlight);
    expect(readHighlight(kept)).toEqual(highlight);
    expect(kept.get('explain')).toBe('1');
  });

  test('is what is pointed at, else what is chosen, and is told only when it changes', () => {
    const store = new HighlightStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.choose({ claim: 'a' });
    store.point({ sentence: 1 });
    store.point({ sentence: 1 });
    expect(store.current()).toEqual({ sentence: 1 });
    store.point(undefined);
    expect([store.current(), told]).toEqual([{ claim: 'a' }, 3]);
  });
});

test('times and counts as people write them', () => {
  expect(formatDate('2002-09-17')).toBe('17 Sept 2002');
  expect(formatDate('nonsense')).toBe('nonsense');
  expect([0.25, 840.4, 2400, 185_000].map(formatDuration)).toEqual(['0.3 ms', '840 ms', '2.4 s', '3 min 5 s']);
  expect([0, 1, 1200].map((count) => countOf(count, 'entity', 'entities'))).toEqual([
    'no entities',
    '1 entity',
    '1,200 entities',
  ]);
});
