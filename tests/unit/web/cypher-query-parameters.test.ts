import { expect, test } from '@jest/globals';
import { findParameters } from '../../../web/cypher/query/query-parameters.ts';

test.each<[string, string[]]>([
  ['RETURN $a', ['a']],
  ['RETURN $b + $a + $b', ['b', 'a']],
  ['RETURN \'$a\', "$b", $c', ['c']],
  ["RETURN 'it\\'s $a', $b", ['b']],
  ['RETURN 1 // $a\n + $b', ['b']],
  ['RETURN 1 /* $a\n $b */ + $c', ['c']],
  ['RETURN 1 /* $a', []],
  ['RETURN `$a`, $`b c`', ['b c']],
  ['RETURN $`a``b`', ['a`b']],
  ['RETURN $1 + $été', ['1', 'été']],
  ['RETURN $', []],
  ["RETURN '// $a' + $b", ['b']],
  ['RETURN "/*" + $a + "*/"', ['a']],
  ['MATCH (p {name:$who})WHERE p.x=$y RETURN p', ['who', 'y']],
  ['', []],
])('%s', (query, names) => expect(findParameters(query)).toEqual(names));
