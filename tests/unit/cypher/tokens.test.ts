import { describe, expect, test } from '@jest/globals';
import { closingOf, findOutside, isName, isSign, tokenize } from '../../../services/cypher/guard/tokens.ts';

const texts = (query: string): string[] => tokenize(query).map(({ text }) => text);

describe('tokenize', () => {
  test('tells names, numbers, parameters, text and signs apart', () => {
    expect(tokenize("RETURN n.x + 1_000, $p, 'a'")).toEqual([
      { kind: 'name', text: 'RETURN' },
      { kind: 'name', text: 'n' },
      { kind: 'sign', text: '.' },
      { kind: 'name', text: 'x' },
      { kind: 'sign', text: '+' },
      { kind: 'number', text: '1_000' },
      { kind: 'sign', text: ',' },
      { kind: 'parameter', text: 'p' },
      { kind: 'sign', text: ',' },
      { kind: 'text', text: "'a'" },
    ]);
  });

  test.each([
    ['range(1, 2)', ['range', '(', '1', ',', '2', ')']],
    ['ra/* range( */nge', ['ra', 'nge']],
    ['a // range(\nb', ['a', 'b']],
    ['a /* never closed', ['a']],
    ['\'it\'\'s\' "say \\"range(\\""', ["'it'", "'s'", '"say \\"range(\\""']],
    ["'// no comment' x", ["'// no comment'", 'x']],
    ['`range`(1)', ['range', '(', '1', ')']],
    ['`a``b(`', ['a`b(']],
    ['$`my list`', ['my list']],
    ['$0', ['0']],
    ['größe_1 名', ['größe_1', '名']],
    ['\\u0072ange(1)', ['range', '(', '1', ')']],
    // Neo4j knows neither of these as an escape.
    ['\\uuu0072ange', ['\\', 'uuu0072ange']],
    ['\\U0060', ['\\', 'U0060']],
    ['\\u0027x\\u0027', ["'x'"]],
    ['', []],
  ])('%s', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  test('a name in back-ticks is a name, whatever is in it', () => {
    expect(tokenize('`1 + 2`')).toMatchObject([{ kind: 'name', text: '1 + 2' }]);
  });

  test('reads a long query in no time that grows with its square', () => {
    expect(tokenize(`RETURN ${'"'.repeat(19_000)}`)).toHaveLength(1 + 9500);
    expect(tokenize('/* '.repeat(6000))).toEqual([]);
  });
});

describe('among tokens', () => {
  const tokens = tokenize('f([1, {a: (2)}], x) y');

  test('brackets find their other half, also when it is missing', () => {
    expect(closingOf(tokens, 1)).toBe(tokens.length - 2);
    expect(closingOf(tokens, 2)).toBe(12);
    expect(closingOf(tokenize('f(1, [2'), 1)).toBe(6);
  });

  test('what stands inside brackets is passed over', () => {
    const comma = findOutside(tokens, 2, closingOf(tokens, 1), (token) => isSign(token, ','));
    expect(isName(tokens[comma + 1], 'x')).toBe(true);
    expect(findOutside(tokens, 2, 5, (token) => isName(token, 'nothing'))).toBe(5);
  });

  test('names are compared without case', () => {
    expect(isName(tokenize('RaNgE')[0], 'range')).toBe(true);
    expect(isName(tokenize("'range'")[0], 'range')).toBe(false);
    expect(isName(undefined)).toBe(false);
  });
});
