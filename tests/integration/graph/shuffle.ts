import fc from 'fast-check';

/** The items in an order that depends on the seed alone. */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const options = { minLength: items.length, maxLength: items.length };
  return fc.sample(fc.shuffledSubarray([...items], options), { numRuns: 1, seed })[0] ?? [];
}

/** The items cut into groups whose sizes depend on the seed alone. */
export function cut<Item>(items: readonly Item[], seed: number, maxSize = 16): Item[][] {
  const sizes = fc.sample(fc.integer({ min: 1, max: maxSize }), { numRuns: items.length, seed });
  const groups: Item[][] = [];
  let start = 0;
  for (const size of sizes) {
    if (start < items.length) groups.push(items.slice(start, start + size));
    start += size;
  }
  return groups;
}
