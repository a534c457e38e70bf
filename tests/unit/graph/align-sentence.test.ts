import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignSentence, type Span } from '../../../services/graph/read/annotations/align-sentence.ts';

type Piece = { text: string; posted: string };
/** A sentence of pieces, each as cleaned and as posted, somewhere in an article; `words` are the mentions. */
function compose(pieces: readonly Piece[], words: readonly string[]) {
  const origin = 1000;
  const text = pieces.map((piece) => piece.text).join('');
  const posted: Span[] = [];
  const truth: Span[] = [];
  let [at, postedAt] = [0, origin];
  for (const piece of pieces) {
    if (words.includes(piece.text) && piece.text !== '') {
      truth.push({ start: at, end: at + piece.text.length });
      posted.push({ start: postedAt, end: postedAt + piece.posted.length });
    }
    at += piece.text.length;
    postedAt += piece.posted.length;
  }
  const mentions = posted.map((span, index) => ({
    ...span,
    surface: text.slice(truth[index]?.start, truth[index]?.end),
  }));
  return { sentence: { text, start: origin, end: postedAt, mentions }, posted, truth };
}

/** "word" stands as posted; "text=posted" was changed by cleaning, "=posted" was taken away. */
const piecesOf = (parts: readonly string[]): Piece[] =>
  parts.map((part) => {
    const cut = part.indexOf('=');
    return cut < 0 ? { text: part, posted: part } : { text: part.slice(0, cut), posted: part.slice(cut + 1) };
  });

const places = (parts: readonly string[], words: readonly string[]) => {
  const { sentence, posted, truth } = compose(piecesOf(parts), words);
  const { place } = alignSentence(sentence);
  return { found: posted.map(place), truth, sentence, place };
};

describe('mentions in the text of their sentence', () => {
  test.each<[string, string[], string[]]>([
    ['as posted', ['Kim', ' met ', 'Kim', '.'], ['Kim']],
    ['behind emoji', ['👩‍🚒🇯🇵 ', 'Kim', ' met 🎉', 'Abe', '.'], ['Kim', 'Abe']],
    ['between tags', ['=<b>', 'Kim', '=</b>', ' met ', '=<a href="x">', 'Abe', '=</a>', '.'], ['Kim', 'Abe']],
    ['a repeated name', ['Kim', ' saw ', '=<i>', 'Kim', '=</i>', ' and ', '"=&quot;', 'Kim', '"=&quot;', '.'], ['Kim']],
    ['spaces folded', ['Kim', ' =\n    ', 'met', ' =\t\t', 'Abe', '.'], ['Kim', 'Abe']],
    [
      'with an entity inside',
      ['The ', 'Marks & Spencer=Marks &amp; Spencer', ' board met ', 'Abe', '.'],
      ['Marks & Spencer', 'Abe'],
    ],
    ['pronouns that stand in other words', ['Then ', '=<b>', 'he', '=</b>', ' told the others.'], ['he']],
  ])('%s', (_name, parts, words) => {
    const { found, truth } = places(parts, words);
    expect(truth.length).toBeGreaterThan(0);
    expect(found).toEqual(truth);
  });

  test('are not guessed where two places are possible', () => {
    // Whether the tag stood before the first or the second "Kim" cannot be told when only one of them is a mention.
    const { sentence } = compose(piecesOf(['So Kim ', '=<b>', 'Kim', ' =      ', 'left.']), []);
    const { place } = alignSentence({ ...sentence, mentions: [{ start: 1010, end: 1013, surface: 'Kim' }] });
    expect(place({ start: 1010, end: 1013 })).toBeUndefined();
  });

  test('are not found when the offsets cannot be of this text', () => {
    const { place } = alignSentence({
      text: 'Kim met Abe.',
      start: 0,
      end: 5,
      mentions: [{ start: 0, end: 3, surface: 'Kim' }],
    });
    expect(place({ start: 0, end: 3 })).toBeUndefined();
  });
});

describe('words that are no mention', () => {
  test('are known beside mentions, also behind what was lost before them', () => {
    const { sentence } = compose(piecesOf(['"=&quot;', 'Kim', ' met ', 'Abe', ' again', '"=&quot;', ' there.']), [
      'Kim',
      'Abe',
    ]);
    const { place } = alignSentence(sentence);
    expect(place({ start: 1006, end: 1017 })).toEqual({ start: 1, end: 12 });
  });

  test('are not guessed between losses', () => {
    const { sentence } = compose(piecesOf(['He ', '=<b>', 'is a ', '=</b>', 'spy.']), []);
    expect(alignSentence(sentence).place({ start: 1006, end: 1010 })).toBeUndefined();
  });
});

test('whatever cleaning took away, a place is the right one or none', () => {
  const word = fc.constantFrom('Kim', 'Abe', 'he', 'the', 'met', 'U.S.', 'São', '👩‍🚒', 'Kim’s', '"', '&');
  const lost = fc.constantFrom('', '', '', '<b>', '</b>', '<br/>', '&shy;', '<a href="Kim">');
  const gap = fc.constantFrom(' ', ' ', ' ', '\n\t', '  ', '&nbsp;', '</p> <p>');
  const encode = (text: string, how: number): string =>
    how === 0 ? [...text].map((char) => `&#${char.codePointAt(0)};`).join('') : text;
  const token = fc.record({ word, lost, gap, how: fc.integer({ min: 0, max: 6 }), isMention: fc.boolean() });
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 10 }), (tokens) => {
      const origin = 50;
      let text = '';
      let posted = '';
      const words = tokens.map((each, index) => {
        if (index > 0) {
          text += ' ';
          posted += each.gap;
          posted += each.lost;
        }
        const start = text.length;
        const from = origin + posted.length;
        text += each.word;
        posted += encode(each.word, each.how);
        return { ...each, truth: { start, end: text.length }, posted: { start: from, end: origin + posted.length } };
      });
      const mentions = words
        .filter(({ isMention }) => isMention)
        .map((each) => ({ ...each.posted, surface: each.word }));
      const { place } = alignSentence({ text, start: origin, end: origin + posted.length, mentions });
      words.forEach((first, index) => {
        for (const last of words.slice(index)) {
          const found = place({ start: first.posted.start, end: last.posted.end });
          if (found) expect(found).toEqual({ start: first.truth.start, end: last.truth.end });
        }
      });
    }),
    { numRuns: 500 },
  );
});
