import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { judgeLoops } from '../../../services/cypher/guard/judge-loops.ts';
import { tokenize } from '../../../services/cypher/guard/tokens.ts';
import { NAMED_QUERIES } from '../../../services/cypher/queries/catalogue.ts';

const ajv = new Ajv({ allErrors: true, strict: false, useDefaults: true });

test('every name is an address of its own', () => {
  const names = NAMED_QUERIES.map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(NAMED_QUERIES.map((query) => [query.name, query] as const))('%s', (_name, query) => {
  const { summary, description, parameters, cypher, example } = query;
  const names = Object.keys(parameters.properties).sort();

  test('is told in a line and explained', () => {
    expect(summary).toMatch(/^[A-Z][^\n]{10,118}$/);
    expect(description.length).toBeGreaterThan(100);
  });

  test('its statement uses the parameters that its schema names, and no others', () => {
    const used = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(names);
  });

  test('every parameter is described; one that may be left out is null then', () => {
    // A schema whose parameters are all optional has no list of required ones.
    const { required = [] }: { required?: string[] } = parameters;
    for (const [name, schema] of Object.entries(parameters.properties)) {
      const isRequired = required.includes(name);
      expect([name, schema]).toEqual([name, expect.objectContaining({ description: expect.any(String) })]);
      expect([name, (schema as { default?: unknown }).default]).toEqual([name, isRequired ? undefined : null]);
    }
  });

  test('its example fits its schema and leaves nothing out', () => {
    const isValid = ajv.compile(parameters);
    isValid({ ...example });
    expect(isValid.errors ?? []).toEqual([]);
    expect(Object.keys(example).sort()).toEqual(names);
    expect(isValid({ ...example, unknown: 1 })).toBe(false);
  });

  test('calls nothing but the full-text search, and has no loop that could not be stopped', () => {
    const called = [...cypher.matchAll(/\bCALL\s+([\w.]+)/g)].map(([, procedure]) => procedure);
    expect(called.filter((procedure) => procedure !== 'db.index.fulltext.queryNodes')).toEqual([]);
    expect(judgeLoops(tokenize(cypher), example)).toBeUndefined();
  });
});
