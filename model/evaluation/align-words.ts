import type { SideWord } from './side.ts';

/** Positions of a longest common subsequence of two short lists of forms, as pairs. */
function commonForms(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const length = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = length[i];
      if (row) row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The end of the run of words that share one place, because their token is written otherwise than they are. */
function endOfToken(words: readonly SideWord[], from: number): number {
  let end = from + 1;
  while (end < words.length && words[end]?.start === words[from]?.start && words[end]?.end === words[from]?.end)
    end += 1;
  return end;
}

const lowerForms = (words: readonly SideWord[]): string[] => words.map(({ form }) => form.toLowerCase());

/**
 * For every gold word the position of the word that was read in its place, or -1. Words are the same when they are the
 * same characters; inside a token whose words do not spell it, by a longest common subsequence of forms. The method of
 * the CoNLL 2018 shared task (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
 * Dependencies", section 6).
 */
export function alignWords(gold: readonly SideWord[], read: readonly SideWord[]): number[] {
  const aligned = new Array<number>(gold.length).fill(-1);
  let next = 0;
  for (let from = 0; from < gold.length; ) {
    const { start = 0, end = 0 } = gold[from] ?? {};
    const until = endOfToken(gold, from);
    while (next < read.length && (read[next]?.start ?? 0) < start) next += 1;
    let stop = next;
    while (stop < read.length && (read[stop]?.end ?? 0) <= end) stop += 1;
    if (until - from > 1) {
      const pairs = commonForms(lowerForms(gold.slice(from, until)), lowerForms(read.slice(next, stop)));
      for (const [left, right] of pairs) aligned[from + left] = next + right;
    } else if (read[next]?.start === start && read[next]?.end === end) aligned[from] = next;
    from = until;
  }
  return aligned;
}
