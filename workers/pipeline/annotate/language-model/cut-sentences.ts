import type { EncodedWord, WordEncoder } from './word-pieces.ts';

/** A stretch of the words of one sentence that the model reads at once. */
export interface Window {
  readonly sentence: number;
  readonly from: number;
  readonly words: readonly EncodedWord[];
  /** Pieces with the two marks of start and end. */
  readonly pieces: number;
}

/** The training has met no longer sentences, and the model's work grows with the square of the length. */
const MOST_PIECES = 160;
/** A cut is looked for in this last part of a full window, so that no window gets very short. */
const SEARCHED = 0.5;

const BREAKS: readonly ReadonlySet<string>[] = [
  new Set(['.', '!', '?', '…', '...', ';', ':']),
  new Set([',', '–', '—', '-', ')', '”', '"']),
];

/** The best place to cut: after the last mark of the strongest kind in the second half, else where the room ends. */
function bestCut(words: readonly string[], from: number, to: number): number {
  const earliest = from + Math.max(1, Math.floor((to - from) * SEARCHED));
  for (const marks of BREAKS) {
    for (let at = to; at > earliest; at -= 1) if (marks.has(words[at - 1] ?? '')) return at;
  }
  return to;
}

/** Sentences as windows of at most 160 pieces; all but the longest are one window. No word is dropped. */
export function cutSentence(sentence: number, words: readonly string[], encoder: WordEncoder): Window[] {
  const encoded = words.map((word) => encoder.encode(word));
  const windows: Window[] = [];
  let from = 0;
  while (from < encoded.length) {
    let pieces = 2;
    let to = from;
    while (to < encoded.length && pieces + (encoded[to]?.pieces.length ?? 0) <= MOST_PIECES) {
      pieces += encoded[to]?.pieces.length ?? 0;
      to += 1;
    }
    if (to < encoded.length) to = bestCut(words, from, to);
    const taken = encoded.slice(from, to);
    windows.push({ sentence, from, words: taken, pieces: taken.reduce((sum, word) => sum + word.pieces.length, 2) });
    from = to;
  }
  return windows;
}
