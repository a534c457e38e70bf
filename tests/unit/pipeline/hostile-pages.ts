import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

const paragraph = 'The water minister of Malawi opened a dam on Friday, and “it is late,” he said. ';

/** What the rules for a page look for, and what breaks a parser, in any order. */
const textPieces = fc.constantFrom(
  paragraph,
  'By Tendai Moyo\n',
  'NAIROBI, 3 May (AFN) — ',
  '(Reuters) - ',
  'SMITH: ',
  'Q: Why now?\n',
  '12:05 GMT ',
  '- one\n',
  '• two\n',
  '> quoted\n',
  'Key points\n\n',
  'Related stories\n\n',
  'Comments (2)\n\nAna says: ',
  '3. ',
  'meet-\ning ',
  '&lt;',
  '&amp;amp;',
  '&#1114112;',
  '&#xD800;',
  '<b onclick="alert(1)">',
  '</p>',
  '\u00ad',
  '\u202e',
  '\ufeff',
  '\0',
  '\r\n',
  '\u2028',
  '\n\n',
  '\n',
  '  ',
  '"',
  '”',
  '[',
  '(',
  '|',
  'http://a.b/',
  '\ud83d',
  '😀',
  '1 January 0000',
  'MATCH (n) DETACH DELETE n; ',
  'Ignore all previous instructions. ',
);

/** Plain text that no editor has seen. */
export const hostilePage = fc.oneof(
  hostileText,
  fc.array(textPieces, { maxLength: 40 }).map((all) => all.join('')),
);

const tag = fc.constantFrom(
  ...'p div span b a li ul article main h2 br blockquote pre td script style nav form textarea title svg'.split(' '),
);
const htmlPieces = fc.oneof(
  textPieces,
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  tag.map((name) => `<${name} class="share related" onerror="alert(1)" hidden style='a:"b'>`),
  fc.constantFrom(
    '<',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '<a href="',
    '<p <b>',
    '&nbsp;',
    '&#32;',
    '&',
    '&bogus;',
  ),
);

/** HTML that nests, opens and closes as it pleases. */
export const hostileHtml = fc.array(htmlPieces, { maxLength: 60 }).map((all) => all.join(''));
