import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { resources } from './traced-reading.ts';

interface Rule {
  readonly id?: string;
  readonly iso3?: string;
  readonly reason?: string;
  readonly rules?: readonly Rule[];
}

const root = new URL('../../../workers/pipeline/', import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));

const rulesOf = (file: string): Rule[] => {
  const data = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Rule | Rule[];
  return Array.isArray(data) ? data : [...(data.rules ?? [])];
};

describe('rules and lexicons are data with a reason', () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(files)('%s', (file) => {
    for (const rule of rulesOf(file)) {
      expect(rule.id ?? rule.iso3).toBeTruthy();
      expect((rule.reason ?? '').length).toBeGreaterThan(5);
    }
  });

  test('no two rules share an id', () => {
    const ids = files.flatMap((file) => rulesOf(file).map((rule) => rule.id ?? rule.iso3));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the gazetteer', () => {
  test('knows every sovereign and de facto state once', () => {
    expect(resources.states.size).toBe(198);
    expect(new Set([...resources.states.values()].map(({ name }) => name)).size).toBe(198);
  });

  test.each([
    ['PRK', 'North Korea', ['DPRK', 'North Korean', 'Pyongyang']],
    ['USA', 'United States', ['U.S.', 'American', 'White House']],
    ['CIV', 'Ivory Coast', ["Côte d'Ivoire", 'Ivorian']],
    ['TUR', 'Turkey', ['Türkiye', 'Ankara']],
    ['XKX', 'Kosovo', ['Kosovar', 'Pristina']],
  ])('%s is %s', (code, name, aliases) => {
    const state = resources.states.get(code);
    expect(state?.name).toBe(name);
    expect(state?.aliases).toEqual(expect.arrayContaining(aliases));
    expect(state?.aliases).toEqual([...(state?.aliases ?? [])].sort());
  });
});
