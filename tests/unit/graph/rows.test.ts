import { describe, expect, test } from '@jest/globals';
import type { ExtractedClaim, ExtractedEntity } from '../../../schema/extraction.ts';
import { claimId, entityId } from '../../../schema/identity.ts';
import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';
import { portionsOf } from '../../../services/graph/write/portions.ts';
import { claimRows } from '../../../services/graph/write/rows/claim-rows.ts';
import { contentRow } from '../../../services/graph/write/rows/content-rows.ts';
import { entityRows, mergeNames } from '../../../services/graph/write/rows/entity-rows.ts';
import { claimLinks, evidenceRows } from '../../../services/graph/write/rows/evidence-rows.ts';

const person = (name: string, aliases: string[]): ExtractedEntity => ({
  id: entityId('Person', 'Hichilema'),
  type: 'Person',
  name,
  aliases,
});
const zambia: ExtractedEntity = {
  id: 'state_zmb',
  type: 'State',
  name: 'Zambia',
  aliases: ['Zambia', 'Lusaka'],
  iso3: 'ZMB',
};

const claim = (subject: string, object: string): ExtractedClaim => {
  const identity = { predicate: 'CONSULT', subject, object, status: 'occurred', polarity: 'affirmed' } as const;
  const evidence = [{ sentence: 0, start: 0, end: 9, rule: 'meet', attributedTo: ['state_zmb', 'state_zmb'] }];
  return { ...identity, id: claimId(identity), evidence };
};

const article = (
  id: string,
  publishedAt: string | undefined,
  extraction: Partial<ArticleToSave['extraction']>,
): ArticleToSave => ({
  article: {
    id,
    language: 'en',
    receivedAt: '2024-01-01T00:00:00Z',
    contentHash: '',
    extractor: 'x',
    extractorVersion: '1',
    ...(publishedAt && { publishedAt }),
  },
  extraction: {
    sentences: [{ index: 0, text: 'They met.', start: 0, end: 9 }],
    entities: [],
    mentions: [],
    claims: [],
    ...extraction,
  },
});

describe('the entities of a batch', () => {
  test('are listed once, under the smallest name and with every alias; a state keeps its own', () => {
    const rows = entityRows([
      article('a', undefined, { entities: [person('Hichilema', ['Hichilema']), zambia] }),
      article('b', undefined, { entities: [person('Hakainde Hichilema', ['HH'])] }),
    ]);
    expect(rows).toEqual([
      { ...person('Hakainde Hichilema', ['HH', 'Hakainde Hichilema', 'Hichilema']) },
      { ...zambia },
    ]);
  });

  test('get the same names in whatever order they come', () => {
    const [a, b, c] = [
      { name: 'B', aliases: ['B', 'x'] },
      { name: 'A', aliases: ['A'] },
      { name: 'Ä', aliases: ['y', 'Ä'] },
    ] as const;
    const names = (entity: { name: string; aliases: readonly string[] }) => ({
      ...entity,
      aliases: [...entity.aliases],
    });
    const left = mergeNames(mergeNames(names(a), names(b)), names(c));
    expect(left).toEqual(mergeNames(names(c), mergeNames(names(b), names(a))));
    expect(left.name).toBe('A');
  });
});

describe('the claims of a batch', () => {
  test('count the articles that make them, and when the first and the last was published', () => {
    const made = { claims: [claim('state_zmb', 'state_ago')], entities: [zambia] };
    const [row] = claimRows([
      article('a', '2024-05-02', made),
      article('b', undefined, made),
      article('c', '2024-05-01T10:00:00Z', made),
    ]);
    expect(row).toMatchObject({ sources: 3, firstSeen: '2024-05-01T10:00:00Z', lastSeen: '2024-05-02' });
  });

  test('have no first publication when none is known', () => {
    const [row] = claimRows([article('a', undefined, { claims: [claim('state_zmb', 'state_ago')] })]);
    expect(row?.firstSeen).toBeUndefined();
  });

  test('are the same from both ends when they are symmetric', () => {
    const rows = claimRows([
      article('a', undefined, { claims: [claim('state_zmb', 'state_ago')] }),
      article('b', undefined, { claims: [claim('state_ago', 'state_zmb')] }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ subject: 'state_ago', object: 'state_zmb', sources: 2 });
  });

  test('are attributed to each source once', () => {
    const evidence = evidenceRows([article('a', undefined, { claims: [claim('state_zmb', 'state_ago')] })]);
    expect(claimLinks(evidence, ({ attributedTo }) => attributedTo)).toHaveLength(1);
  });
});

test('mentions stand in their sentence and point to their entity in the list', () => {
  const row = contentRow(
    article('art_1', undefined, {
      entities: [person('Hichilema', []), zambia],
      mentions: [{ sentence: 0, entity: 'state_zmb', surface: 'Lusaka', start: 0, end: 6 }],
    }),
  );
  expect(row.sentences[0]).toMatchObject({
    id: 'art_1-s0',
    mentions: [{ entity: 1, surface: 'Lusaka', start: 0, end: 6 }],
  });
  expect(row.entities[1]).toEqual({ id: 'state_zmb' });
});

test('a batch too large for one transaction is cut between articles, and keeps its order', () => {
  // Each weighs two: one sentence with its relationship.
  const batch = ['a', 'b', 'c', 'd', 'e'].map((id) => article(id, undefined, {}));
  const ids = (maxWeight: number) =>
    portionsOf(batch, maxWeight).map((portion) => portion.map((item) => item.article.id));
  expect(ids(4)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(ids(1)).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  expect(ids(100)).toEqual([['a', 'b', 'c', 'd', 'e']]);
  expect(portionsOf([])).toEqual([]);
});
