import type { Tokenizer } from '@huggingface/tokenizers';
import { LONGEST_REMEMBERED } from '../../longest-remembered.ts';
import { wordShape } from './word-shape.ts';

/** A word as the encoder is given it. */
export interface EncodedWord {
  readonly pieces: readonly number[];
  readonly shape: number;
}

export interface WordEncoder {
  readonly start: number;
  readonly end: number;
  encode(word: string): EncodedWord;
}

/** The first piece stands for the word, so a long tail of pieces is cut off. As in the training. */
const MOST_PIECES = 12;
/** Words that are remembered with their pieces; a thread meets the same few ten thousand again and again. */
const MOST_REMEMBERED = 50_000;
/** What follows in a longer "word" is not read, so that the work is bounded. The tokenizer knows no word beyond 100. */
const LONGEST_READ = 1_000;

const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'’‘‛`´ʼ'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'“”„«»'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'–—−‐‑'].map((mark) => [mark, '-'])),
  '…': '...',
  // JavaScript would lower the last one of a word to `ς`, the tokenizer of the training does not.
  Σ: 'σ',
};
const TYPOGRAPHIC = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The tokenizer parts Chinese characters, but here sees only halves of the rare ones. */
const RARE_CHINESE = /[\u{20000}-\u{2FA1F}]/gu;

const plain = (word: string): string =>
  word.replace(TYPOGRAPHIC, (mark) => PLAIN[mark] ?? mark).replace(RARE_CHINESE, ' $& ');

/** The part that is read, cut between characters. */
const beginning = (word: string): string =>
  word.length <= LONGEST_READ ? word : word.slice(0, LONGEST_READ).replace(/[\uD800-\uDBFF]$/, '');

/** Word pieces (Schuster & Nakajima 2012) and shapes of words, each worked out once. Throws if the vocabulary lacks a special piece. */
export function buildWordEncoder(tokenizer: Tokenizer, shapes: readonly string[]): WordEncoder {
  const special = (piece: string): number => {
    const id = tokenizer.token_to_id(piece);
    if (id === undefined) throw new Error(`The model's tokenizer has no piece ${piece}.`);
    return id;
  };
  const unknown = special('[UNK]');
  const shapeIds = new Map(shapes.map((shape, id) => [shape, id]));
  const remembered = new Map<string, EncodedWord>();
  const encodeNew = (whole: string): EncodedWord => {
    const word = beginning(whole);
    const { ids } = tokenizer.encode(plain(word), { add_special_tokens: false });
    const pieces = ids.length === 0 ? [unknown] : ids.slice(0, MOST_PIECES);
    return { pieces, shape: shapeIds.get(wordShape(word)) ?? 0 };
  };
  return {
    start: special('[CLS]'),
    end: special('[SEP]'),
    encode(word) {
      if (word.length > LONGEST_REMEMBERED) return encodeNew(word);
      const known = remembered.get(word);
      if (known !== undefined) return known;
      const encoded = encodeNew(word);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, encoded);
      return encoded;
    },
  };
}
