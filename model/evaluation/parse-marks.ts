/** A name: `text.slice(start, end)` are its words. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

type Marked = { readonly text: string; readonly spans: readonly MarkedSpan[] };

const TYPE = /^[A-Z]+$/;

/** Splits the inside of a mark, `words|TYPE`. */
function splitMark(inside: string): readonly [words: string, type: string] {
  const bar = inside.indexOf('|');
  if (bar < 0) throw new Error(`the mark [${inside}] has no type`);
  const [words, type] = [inside.slice(0, bar), inside.slice(bar + 1)];
  if (!TYPE.test(type)) throw new Error(`the mark [${inside}] has "${type}" as its type; types are capitals`);
  if (words.trim() === '' || words.trim() !== words)
    throw new Error(`the mark [${inside}] is empty or has outer spaces`);
  return [words, type];
}

/** A piece outside of marks may hold none of their signs. */
function checkPlain(plain: string): void {
  const stray = /[[\]|]/.exec(plain);
  if (stray)
    throw new Error(`a stray "${stray[0]}" near "${plain.slice(Math.max(0, stray.index - 20), stray.index + 20)}"`);
}

/**
 * Takes the marks out of `[Pyongyang|GPE] refused`: the plain text, and each name as UTF-16 offsets into it. Throws when
 * a mark is not closed, nested, empty or without a type.
 */
export function parseMarks(marked: string): Marked {
  const spans: MarkedSpan[] = [];
  const pieces: string[] = [];
  let [at, length] = [0, 0];
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (;;) {
    const open = marked.indexOf('[', at);
    const plain = marked.slice(at, open < 0 ? marked.length : open);
    checkPlain(plain);
    add(plain);
    if (open < 0) return { text: pieces.join(''), spans };
    const close = marked.indexOf(']', open);
    if (close < 0) throw new Error(`the mark "${marked.slice(open, open + 30)}" is not closed`);
    const inside = marked.slice(open + 1, close);
    if (inside.includes('[')) throw new Error(`the mark "${marked.slice(open, close + 1)}" holds another`);
    const [words, type] = splitMark(inside);
    spans.push({ start: length, end: length + words.length, type });
    add(words);
    at = close + 1;
  }
}
