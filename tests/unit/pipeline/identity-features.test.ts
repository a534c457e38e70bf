import { describe, expect, test } from '@jest/globals';
import { read, resources } from './traced-reading.ts';

const TEXT =
  'Kenyan President William Ruto met the Council for Border Lands (CBL) in Nairobi on Monday. ' +
  'Ruto said Kenya would pay. The CBL thanked him. Mr. Abara said he would pay too. Enrique A. Manalo was not.';

const extraction = await read({ text: TEXT, publishedAt: '2024-05-13' });
const entity = (name: string) => extraction.entities.find((each) => each.name === name);

describe('an entity says why it is the one with its id', () => {
  test.each([
    ['Kenya', ['state-of-the-gazetteer']],
    ['William Ruto', ['full-name-of-person', 'title-before-name', 'named-again']],
    ['Nairobi', ['gazetteer-name', 'one-word']],
    ['Abara', ['one-word-of-person']],
    ['Council for Border Lands', ['long-name', 'named-again']],
    ['Enrique A. Manalo', ['full-name-of-person', 'initials-left-out']],
  ])('%s: %j', (name, evidence) => {
    expect(entity(name)?.evidence).toEqual(expect.arrayContaining(evidence));
  });

  test('and every score is in bounds, the surer the more there is to say', () => {
    for (const { score, evidence = [] } of extraction.entities) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(evidence).toEqual([...evidence].sort());
    }
    expect(entity('Kenya')?.score).toBe(1);
    expect(entity('William Ruto')?.score).toBeGreaterThan(entity('Abara')?.score ?? 1);
  });

  test('a feature is a basis or adds to one', () => {
    for (const { basis, adds } of resources.identityFeatures) {
      expect([basis, adds].filter((weight) => weight !== undefined)).toHaveLength(1);
      expect(Math.abs(basis ?? adds ?? 2)).toBeLessThanOrEqual(1);
    }
  });
});

test('a mention says which rule took its words for the entity', () => {
  const rules = new Map(extraction.mentions.map(({ surface, rule }) => [surface, rule]));
  expect(rules.get('Kenyan')).toBe('state-adjective');
  expect(rules.get('him')).toMatch(/^pronoun/);
  for (const { rule } of extraction.mentions) expect(rule).toBeTruthy();
});
