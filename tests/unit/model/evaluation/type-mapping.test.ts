import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { MODEL_TYPES, mapTypes, parseMapping, readMapping } from '../../../../model/evaluation/type-mapping.ts';

const names = readdirSync('model/evaluation/mappings').map((file) => file.replace('.json', ''));

describe('the mappings that come along', () => {
  test.each(names)('%s: every type of the model is counted where the gold has it, or dropped', (name) => {
    const { gold, predicted } = readMapping(name);
    const targets = new Set(gold.values());
    for (const type of MODEL_TYPES) {
      const mapped = predicted.has(type) ? predicted.get(type) : type;
      expect(mapped === null || targets.has(mapped ?? '')).toBe(true);
    }
  });
});

test('a mapping that does not exist is told with those that do', () => {
  expect(() => readMapping('nonesuch')).toThrow(/no mapping nonesuch.*conll, .*universal-ner/);
});

test('null drops a type, and a type that is not listed stays', () => {
  const spans = ['PER', 'MISC', 'ORG'].map((type, start) => ({ start, end: start + 1, type }));
  const { gold } = parseMapping('{"about": "x", "gold": {"PER": "PERSON", "MISC": null}}', 'm');
  expect(mapTypes(spans, gold).map(({ type }) => type)).toEqual(['PERSON', 'ORG']);
});

test.each([
  ['[', 'm is no mapping of types'],
  ['{"gold": []}', '"gold" is no object'],
  ['{"gold": {"A": 1}}', '"gold" maps "A" to 1'],
  ['{"golds": {}}', '"golds" is none of'],
])('%s is refused', (content, message) => {
  expect(() => parseMapping(content, 'm')).toThrow(message);
});
