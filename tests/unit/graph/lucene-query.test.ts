import { describe, expect, test } from '@jest/globals';
import { toLuceneQuery } from '../../../services/graph/read/lucene-query.ts';

describe('what a user types into the search box', () => {
  test.each([
    ['Kim', '+("Kim" (+kim*))'],
    ['kim jo', '+("kim" (+kim*)) +("jo" (+jo*))'],
    ['Erdoğan', '+("Erdoğan" (+erdogan*))'],
    ['Jong-u', '+("Jong-u" (+jong* +u*))'],
    ['U.S.', '+("U.S." (+u* +s*))'],
    ['Bank of', '+("Bank" (+bank*)) ("of" of*)'],
    ['  ', ''],
    ['* ? ~ ^ ( [ {', ''],
    ['a"b\\', '+("a\\"b\\\\" (+b*))'],
    ['name:x OR y', '+("name:x" (+name* +x*)) ("OR" or*) +("y" (+y*))'],
    ['서울', '+("서울" (+서울*))'],
  ])('%j becomes %j', (typed, expected) => {
    expect(toLuceneQuery(typed)).toBe(expected);
  });
});
