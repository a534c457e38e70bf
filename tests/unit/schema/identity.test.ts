import { describe, expect, test } from '@jest/globals';
import { articleId, type ClaimIdentity, claimId, entityId, nameKey } from '../../../schema/identity.ts';

describe('identity', () => {
  test.each([
    ['Kim Jong-un', 'KIM JONG UN'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['Adel al-Jubeir', 'Adel Al Jubeir'],
    ["Martin O'Malley", 'Martin O’Malley'],
    ['J. K. Rowling', 'J K Rowling'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(entityId('Person', one)).toBe(entityId('Person', other));
  });

  test('a person and an organisation of one name are two', () => {
    expect(entityId('Person', 'Orion')).not.toBe(entityId('Organization', 'Orion'));
    expect(entityId('State', 'PRK')).toBe('state_prk');
  });

  test('an article is its content and where it comes from', () => {
    const base = { text: 'Talks were held.', url: 'https://example.org/1' };
    expect(articleId(base)).toBe(articleId({ ...base }));
    expect(articleId(base)).toMatch(/^art_[0-9a-f]{32}$/);
    expect(articleId({ ...base, url: 'https://example.org/2' })).not.toBe(articleId(base));
    expect(articleId({ html: 'Talks were held.' })).not.toBe(articleId({ text: 'Talks were held.' }));
  });

  const meeting: ClaimIdentity = {
    predicate: 'CONSULT',
    subject: 'b',
    object: 'a',
    status: 'occurred',
    polarity: 'affirmed',
  };

  test('a symmetric claim has no direction, any other has, and so has a visit', () => {
    expect(claimId({ ...meeting, mode: 'visit' })).not.toBe(
      claimId({ ...meeting, mode: 'visit', subject: 'a', object: 'b' }),
    );
    expect(claimId(meeting)).toBe(claimId({ ...meeting, subject: 'a', object: 'b' }));
    expect(claimId({ ...meeting, predicate: 'ACCUSE' })).not.toBe(
      claimId({ ...meeting, predicate: 'ACCUSE', subject: 'a', object: 'b' }),
    );
  });

  test.each([{ status: 'planned' }, { polarity: 'negated' }, { time: '2002' }, { mode: 'visit' }] as const)(
    '%j makes another claim',
    (change) => {
      expect(claimId({ ...meeting, ...change })).not.toBe(claimId(meeting));
    },
  );
});
