const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD));

function countTexts(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Jaccard similarity: shared words over all words of both. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/**
 * Pairs `[later, earlier]` of texts of which at least `threshold` (0 to 1) of the words are the same, each text with the
 * first that it repeats; order, case and marks do not count. Prefix filtering (Bayardo, Ma and Srikant, "Scaling up all
 * pairs similarity search", 2007): two such texts share one of their few rarest words, so only those are looked up.
 */
export function findNearDuplicates(texts: readonly string[], threshold: number): [later: number, earlier: number][] {
  const sets = texts.map(wordsOf);
  const counts = countTexts(sets);
  const rarity = (one: string, other: string): number =>
    (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
  const textsByWord = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [later, words] of sets.entries()) {
    const prefix = [...words].sort(rarity).slice(0, words.size - Math.ceil(threshold * words.size) + 1);
    const candidates = new Set(prefix.flatMap((word) => textsByWord.get(word) ?? []));
    const repeated = [...candidates]
      .sort((one, other) => one - other)
      .find((earlier) => similarity(words, sets[earlier] ?? new Set()) >= threshold);
    if (repeated !== undefined) pairs.push([later, repeated]);
    for (const word of prefix) textsByWord.set(word, [...(textsByWord.get(word) ?? []), later]);
  }
  return pairs;
}
