/**
 * The best sequence of BIO tags in which no `I-` follows anything but its own `B-` or `I-` (Viterbi over the words'
 * scores alone). `scores` holds `tags` numbers a word; tag 0 is `O`, odd ones are `B-`, the even one after each its `I-`.
 * Returns the index of one tag a word.
 */
export function decodeEntities(scores: Float32Array, from: number, words: number, tags: number): number[] {
  const back = new Int32Array(words * tags);
  let best = new Float64Array(tags);
  for (let word = 0; word < words; word += 1) {
    const next = new Float64Array(tags);
    let any = 0;
    for (let tag = 1; tag < tags; tag += 1) if ((best[tag] ?? 0) > (best[any] ?? 0)) any = tag;
    for (let tag = 0; tag < tags; tag += 1) {
      const inside = tag > 0 && tag % 2 === 0;
      const begin = tag - 1;
      const previous = !inside ? any : (best[begin] ?? 0) >= (best[tag] ?? 0) ? begin : tag;
      const allowed = !inside || word > 0;
      back[word * tags + tag] = previous;
      next[tag] = allowed ? (best[previous] ?? 0) + (scores[from + word * tags + tag] ?? 0) : Number.NEGATIVE_INFINITY;
    }
    best = next;
  }
  let tag = 0;
  for (let other = 1; other < tags; other += 1) if ((best[other] ?? 0) > (best[tag] ?? 0)) tag = other;
  const path = new Array<number>(words);
  for (let word = words - 1; word >= 0; word -= 1) {
    path[word] = tag;
    tag = back[word * tags + tag] ?? 0;
  }
  return path;
}
