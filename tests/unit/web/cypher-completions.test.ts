import { describe, expect, test } from '@jest/globals';
import type { GraphSchema } from '../../../schema/cypher.ts';
import { completionsAt } from '../../../web/cypher/query/completions.ts';

const described = (name: string, properties: string[], examples: Record<string, unknown> = {}) => ({
  name,
  count: 1200,
  properties,
  examples,
  query: '',
});
const schema: GraphSchema = {
  labels: [
    described('Article', ['title', 'url']),
    described('Entity', ['aliases', 'name']),
    described('Person', ['aliases', 'name'], { name: 'Kim Jong Un' }),
    described('State', ['iso2', 'name']),
    described('Odd label', ['x']),
  ],
  relationshipTypes: [
    { ...described('HOLDS_OFFICE', ['role', 'status']), between: [] },
    { ...described('CONSULT', ['mode', 'status']), between: [] },
  ],
};

/** The options at the mark `^`. */
function at(marked: string, parameters: string[] = []) {
  const position = marked.indexOf('^');
  return completionsAt(marked.replace('^', ''), position, { schema, parameters });
}
const labelsAt = (marked: string): string[] => at(marked)?.options.map(({ label }) => label) ?? [];
const kindsAt = (marked: string): string[] => [...new Set(at(marked)?.options.map(({ kind }) => kind))];

const LABELS = ['Article', 'Entity', 'Person', 'State', '`Odd label`'];
const TYPES = ['HOLDS_OFFICE', 'CONSULT'];
const OF_NODES = ['aliases', 'iso2', 'name', 'title', 'url', 'x'];
const OF_RELATIONSHIPS = ['mode', 'role', 'status'];

test.each([
  'MATCH (p:^',
  'MATCH (p:Per^)',
  'MATCH (:^)',
  'MATCH (p:Person:^)',
  'MATCH (p:Person|^)',
  'MATCH (p:Person&!^)',
  'MATCH (a)-[:CONSULT]->(b:^',
  'MATCH (a)<-[r]-(b:St^',
  'MATCH (a)--(:^)',
  'MATCH (a), (b:^)',
  'OPTIONAL MATCH (a:^)',
  'MATCH (n) WHERE n:^',
  'MATCH (n) WHERE EXISTS { (n)-->(:^) }',
  'MATCH (n) RETURN n:^',
])('labels: %s', (query) => expect(labelsAt(query)).toEqual(LABELS));

test.each([
  'MATCH (a)-[:^',
  'MATCH (a)-[r:^]->(b)',
  'MATCH (a)-[r:HOLDS_OFFICE|^',
  'MATCH (a)-[r:HOLDS_OFFICE|CON^]->(b)',
  'MATCH (a)<-[:^]-(b)',
  'MATCH (a)-[:!^]->(b)',
  'MATCH ()-[r]->() WHERE r:^',
])('relationship types: %s', (query) => expect(labelsAt(query)).toEqual(TYPES));

test('labels and types where a variable may be either', () => {
  expect(labelsAt('WITH x WHERE x:^')).toEqual([...LABELS, ...TYPES]);
});

describe('properties', () => {
  test.each([
    ['MATCH (p:Person) RETURN p.^', ['aliases', 'name']],
    ['MATCH (p:Person) WHERE p.na^ = 1 RETURN p', ['aliases', 'name']],
    ['MATCH (p:Person|State) RETURN p.^', ['aliases', 'iso2', 'name']],
    ['MATCH (p:Person {name: $n}) RETURN p.^', ['aliases', 'name']],
    ['MATCH ()-[r:CONSULT]->() RETURN r.^', ['mode', 'status']],
    ['MATCH ()-[r:CONSULT|HOLDS_OFFICE*1..2]->() RETURN r.^', OF_RELATIONSHIPS],
    ['MATCH ()-[r]->() RETURN r.^', OF_RELATIONSHIPS],
    ['MATCH (n) RETURN n.^', OF_NODES],
    ['MATCH (n) WHERE n:State MATCH (Article:Entity) RETURN n.^', ['iso2', 'name']],
    ['MATCH (p:Person) WITH p AS q RETURN q.^', ['aliases', 'name']],
    ['RETURN p.^\n MATCH (p:State)', ['iso2', 'name']],
    ['MATCH (p:Unheard) RETURN p.^', OF_NODES],
    ['MATCH (`odd one`:State) RETURN `odd one`.^', ['iso2', 'name']],
    ['UNWIND things AS x RETURN x.^', [...OF_NODES, ...OF_RELATIONSHIPS].sort()],
    ['MATCH p = (a)-->(b) RETURN nodes(p)[0].^', [...OF_NODES, ...OF_RELATIONSHIPS].sort()],
    ['MATCH (p:Person {^', ['aliases', 'name']],
    ['MATCH (p:Person {name: 1, ali^})', ['aliases', 'name']],
    ['MATCH (:State {^})', ['iso2', 'name']],
    ['MATCH ()-[:CONSULT {^}]->()', ['mode', 'status']],
    ['MATCH ()-[r {^}]->()', OF_RELATIONSHIPS],
    ['MATCH (p:Person) RETURN p {.^}', ['aliases', 'name']],
  ])('%s', (query, expected) => expect(labelsAt(query)).toEqual(expected));

  test('come with an example, and labels with how many there are', () => {
    expect(at('MATCH (p:Person) RETURN p.^')?.options[1]).toEqual({
      label: 'name',
      kind: 'property',
      detail: '"Kim Jong Un"',
    });
    expect(at('MATCH (p:^')?.options[0]?.detail).toBe('1,200');
  });
});

describe('parameters', () => {
  test.each([
    ['MATCH (p {name: $^', ['$given']],
    ['RETURN $one, $tw^, $two', ['$one', '$two', '$given']],
    ['RETURN $one, $^', ['$one', '$given']],
    ["RETURN '$no', $^ // $neither", ['$given']],
  ])('%s', (query, expected) => expect(at(query, ['given'])?.options.map(({ label }) => label)).toEqual(expected));

  test('stand in place of what is written of them, the sign included', () => {
    expect(at('RETURN $on^ + $one')?.from).toBe(7);
    expect(at('RETURN $^ + $one')?.from).toBe(7);
  });
});

test('a property map of a call or of its own has names that nobody else knows', () => {
  expect(at('RETURN date({^})')).toBeUndefined();
});

describe('expressions and clauses', () => {
  test('variables, keywords, functions, sub-queries and parameters', () => {
    expect(kindsAt('MATCH (p:Person) RETURN ^ + $x')).toEqual([
      'variable',
      'parameter',
      'keyword',
      'function',
      'snippet',
    ]);
    expect(labelsAt('MATCH (p:Person)-[r]->(s) RETURN ^').slice(0, 3)).toEqual(['p', 'r', 's']);
    expect(labelsAt('MATCH (p:Person)\nR^')).toContain('RETURN');
    expect(labelsAt('RETURN toL^')).toContain('toLower');
  });

  test('a name that is being written is no variable yet', () => {
    expect(labelsAt('MATCH (p) RETURN count(p) AS n ORDER BY q^')).not.toContain('q');
    expect(labelsAt('MATCH (p) RETURN count(p) AS n ORDER BY ^')).toEqual(expect.arrayContaining(['p', 'n']));
  });

  test('whole statements at the beginning of a line alone', () => {
    expect(labelsAt('^')).toContain('nodes');
    expect(labelsAt('RETURN ^')).not.toContain('evidence');
  });

  test('a value in a map is an expression', () => {
    expect(kindsAt('MATCH (p:Person) MATCH (q {name: ^})')).toContain('variable');
    expect(kindsAt('RETURN {a: ^}')).toContain('function');
  });

  test.each([
    'MATCH (p:Person) RETURN p.name AS ^',
    'MATCH (a)-[^',
    'MATCH (a)-[*1..^]->(b)',
    "RETURN 'a:^'",
    "RETURN 'open :^",
    'RETURN 1 // p:^',
    'RETURN 1 /* (p:^ */',
    'RETURN 1 /* (p:^',
    'RETURN 12^',
    'RETURN 1.^5',
  ])('nothing: %s', (query) => expect(at(query)).toBeUndefined());

  test('after a comment or a text all goes on', () => {
    expect(labelsAt("MATCH (p:Person /* (x:State) */ {name: 'a:b'})-[:^")).toEqual(TYPES);
    expect(labelsAt('MATCH (a) // (\nMATCH (b:^')).toEqual(LABELS);
  });

  test('a new node may be one that is already known', () => {
    expect(labelsAt('MATCH (p:Person), (^')).toEqual(['p']);
  });
});

describe('procedures and functions with full stops', () => {
  test.each(['CALL ^', 'CALL db.^', 'CALL db.index.full^'])('%s', (query) => {
    expect(labelsAt(query)).toContain('db.index.fulltext.queryNodes');
    expect(at(query)?.from).toBe(5);
  });
  test('functions of a namespace', () => {
    expect(labelsAt('RETURN date.^')).toEqual(['date.truncate']);
    expect(labelsAt('MATCH (date:State) RETURN date.^')).toEqual(['iso2', 'name']);
  });
});

test('says whether the place asks for just these', () => {
  expect(at('MATCH (p:^')?.isSure).toBe(true);
  expect(at('MATCH (p) RETURN p.^')?.isSure).toBe(true);
  expect(at('RETURN ^')?.isSure).toBe(false);
  expect(at('MATCH (p), (^')?.isSure).toBe(false);
});

test('without a schema the words are still there', () => {
  const found = completionsAt('MATCH (p) RET', 13, { schema: undefined, parameters: [] });
  expect(found?.options.map(({ label }) => label)).toEqual(expect.arrayContaining(['p', 'RETURN']));
  expect(completionsAt('MATCH (p:', 9, { schema: undefined, parameters: [] })).toBeUndefined();
});
