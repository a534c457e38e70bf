/** `score(dependent, head)` of words numbered from 1; head 0 is the root. */
type Score = (dependent: number, head: number) => number;

/** The nodes of one cycle among `heads`, or none. */
function findCycle(heads: Int32Array): number[] {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? 0;
    }
    if (node > 0 && seen[node] === start) {
      const cycle = [node];
      for (let next = heads[node] ?? 0; next !== node; next = heads[next] ?? 0) cycle.push(next);
      return cycle;
    }
  }
  return [];
}

/** The best head of each word by itself. `size` counts the root. */
function greedyHeads(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let dependent = 1; dependent < size; dependent += 1) {
    let best = -1;
    for (let head = 0; head < size; head += 1) {
      if (head === dependent) continue;
      if (best < 0 || (scores[dependent * size + head] ?? 0) > (scores[dependent * size + best] ?? 0)) best = head;
    }
    heads[dependent] = best;
  }
  return heads;
}

/**
 * The maximum spanning arborescence of Chu & Liu (1965) and Edmonds (1967): cycles of the greedy choice are contracted
 * to one node until none is left. O(n³) at worst, and mostly no cycle at all.
 */
function maximumTree(scores: Float64Array, size: number): Int32Array {
  const heads = greedyHeads(scores, size);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node += 1) if (inCycle[node] === 0) outside.push(node);
  // Node `contracted` stands for the cycle in the smaller graph.
  const contracted = outside.length;
  const smallSize = contracted + 1;
  const small = new Float64Array(smallSize * smallSize).fill(Number.NEGATIVE_INFINITY);
  const entering = new Int32Array(smallSize);
  const leaving = new Int32Array(smallSize);
  outside.forEach((node, at) => {
    outside.forEach((other, otherAt) => {
      small[at * smallSize + otherAt] = scores[node * size + other] ?? 0;
    });
    let enter = Number.NEGATIVE_INFINITY;
    let leave = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      const gain = (scores[member * size + node] ?? 0) - (scores[member * size + (heads[member] ?? 0)] ?? 0);
      if (gain > enter) [enter, entering[at]] = [gain, member];
      const cost = scores[node * size + member] ?? 0;
      if (cost > leave) [leave, leaving[at]] = [cost, member];
    }
    small[contracted * smallSize + at] = enter;
    small[at * smallSize + contracted] = leave;
  });
  const smallHeads = maximumTree(small, smallSize);
  for (let at = 1; at < contracted; at += 1) {
    const head = smallHeads[at] ?? 0;
    heads[outside[at] ?? 0] = head === contracted ? (leaving[at] ?? 0) : (outside[head] ?? 0);
  }
  const from = smallHeads[contracted] ?? 0;
  heads[entering[from] ?? 0] = outside[from] ?? 0;
  return heads;
}

/** Scores beyond this, and what is no number, say nothing more; the sums stay exact. */
const HIGHEST = 1e6;

function bounded(score: number): number {
  return Number.isNaN(score) ? -HIGHEST : Math.min(HIGHEST, Math.max(-HIGHEST, score));
}

function matrix(words: number, score: Score): Float64Array {
  const size = words + 1;
  const scores = new Float64Array(size * size);
  for (let dependent = 1; dependent < size; dependent += 1) {
    for (let head = 0; head < size; head += 1) scores[dependent * size + head] = bounded(score(dependent, head));
  }
  return scores;
}

/** Makes each root cost more than the rest of any tree can gain, so that the best tree has no more than it needs: one. */
function punishRoots(scores: Float64Array, size: number): void {
  let lowest = HIGHEST;
  let highest = -HIGHEST;
  for (let at = size; at < scores.length; at += 1) {
    lowest = Math.min(lowest, scores[at] ?? 0);
    highest = Math.max(highest, scores[at] ?? 0);
  }
  const cost = (highest - lowest) * size + 1;
  for (let dependent = 1; dependent < size; dependent += 1)
    scores[dependent * size] = (scores[dependent * size] ?? 0) - cost;
}

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (let word = 1; word < heads.length; word += 1) if (heads[word] === 0) roots += 1;
  return roots;
}

/**
 * The best tree with exactly one root, after Stanojević & Cohen (2021): where the best tree of all has several roots, it
 * is looked for again with the roots punished. Returns the heads of words 1 to `words` (position 0 is not used), 0 for
 * the root. Any scores will do, even infinite ones and NaN.
 */
export function decodeTree(words: number, score: Score): Int32Array {
  const size = words + 1;
  const scores = matrix(words, score);
  const free = maximumTree(scores, size);
  if (countRoots(free) <= 1) return free;
  punishRoots(scores, size);
  return maximumTree(scores, size);
}
