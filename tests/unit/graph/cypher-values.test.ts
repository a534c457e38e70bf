import { describe, expect, test } from '@jest/globals';
import {
  Date as CypherDate,
  DateTime,
  Duration,
  int,
  LocalDateTime,
  LocalTime,
  Node,
  Path,
  PathSegment,
  Point,
  Relationship,
  Time,
} from 'neo4j-driver';
import { toCypherParameters } from '../../../services/graph/cypher-parameters.ts';
import { fromCypherValue } from '../../../services/graph/cypher-values.ts';

const node = (id: string, labels: string[], properties = {}) => new Node(int(1), labels, properties, id);
const person = node('4:a:1', ['Person', 'Entity'], { name: 'Keiko', born: 1960n });
const state = node('4:a:2', ['State', 'Entity']);
const edge = new Relationship(int(1), int(1), int(2), 'HOLDS_OFFICE', { sources: 2n }, '5:a:7', '4:a:1', '4:a:2');

const personAsJson = { id: '4:a:1', labels: ['Entity', 'Person'], properties: { name: 'Keiko', born: 1960 } };
const stateAsJson = { id: '4:a:2', labels: ['Entity', 'State'], properties: {} };
const edgeAsJson = { id: '5:a:7', type: 'HOLDS_OFFICE', start: '4:a:1', end: '4:a:2', properties: { sources: 2 } };

describe('a value of a Cypher answer', () => {
  test.each<[string, unknown, unknown]>([
    ['null', null, null],
    ['text', 'naïve', 'naïve'],
    ['a truth value', true, true],
    ['a float', 0.5, 0.5],
    ['not a number', Number.NaN, 'NaN'],
    ['infinity', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['an integer', 42n, 42],
    ['the largest safe integer', 9007199254740991n, 9007199254740991],
    ['an integer beyond it', 9007199254740993n, '9007199254740993'],
    ['a negative one', -9223372036854775808n, '-9223372036854775808'],
    ['an integer of the driver', int('9007199254740993'), '9007199254740993'],
    ['a date', new CypherDate(2024, 4, 10), '2024-04-10'],
    ['a time', new Time(12, 30, 0, 0, 3600), '12:30:00+01:00'],
    ['a local time', new LocalTime(12, 30, 1, 5), '12:30:01.000000005'],
    ['a date-time', new DateTime(2024, 4, 10, 8, 0, 0, 0, 0), '2024-04-10T08:00:00Z'],
    ['a local date-time', new LocalDateTime(2024, 4, 10, 8, 0, 0, 0), '2024-04-10T08:00:00'],
    ['a duration', new Duration(14, 3, 5, 0), 'P1Y2M3DT5S'],
    ['a point', new Point(int(4326), 12.5, 56.1), { srid: 4326, x: 12.5, y: 56.1 }],
    ['a point in space', new Point(int(9157), 1, 2, 3), { srid: 9157, x: 1, y: 2, z: 3 }],
    ['bytes', Int8Array.from([1, -1]), 'Af8='],
    ['a list', [1n, ['x', null]], [1, ['x', null]]],
    ['a map', { a: { b: [2n] } }, { a: { b: [2] } }],
    ['a node', person, personAsJson],
    ['a relationship', edge, edgeAsJson],
    [
      'a path',
      new Path(person, state, [new PathSegment(person, edge, state)]),
      { nodes: [personAsJson, stateAsJson], relationships: [edgeAsJson] },
    ],
    ['a path of one node', new Path(state, state, []), { nodes: [stateAsJson], relationships: [] }],
  ])('%s', (_name, value, expected) => {
    expect(fromCypherValue(value)).toEqual(expected);
    expect(() => JSON.stringify(fromCypherValue(value))).not.toThrow();
  });
});

describe('a parameter from JSON', () => {
  test('keeps whole numbers whole, in lists and maps too, and leaves the rest alone', () => {
    const parameters = {
      limit: 10,
      share: 0.5,
      text: '7',
      list: [1, 1.5],
      map: { n: -3, nothing: null, gone: undefined },
    };
    expect(toCypherParameters(parameters)).toEqual({
      limit: int(10),
      share: 0.5,
      text: '7',
      list: [int(1), 1.5],
      map: { n: int(-3), nothing: null },
    });
  });

  test('takes a number too large to be exact as the float that it is', () => {
    expect(toCypherParameters({ n: 2 ** 60 })).toEqual({ n: 2 ** 60 });
  });
});
