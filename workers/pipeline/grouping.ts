/** Adds a value to the list that a map keeps under a key. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** Adds a value to the set that a map keeps under a key. */
export function include<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** The items by a key, in their order; keys and items stand as they came. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** What stands in each sentence, in its order; sentences without any are absent. */
export const bySentence = <Item extends { readonly sentence: number }>(items: Iterable<Item>): Map<number, Item[]> =>
  groupBy(items, ({ sentence }) => sentence);

/** The items that cover each token of their sentence; several where one lies in another or a group is meant. */
export function byToken<Item extends { readonly from: number; readonly to: number }>(
  items: Iterable<Item>,
): Map<number, Item[]> {
  const covering = new Map<number, Item[]>();
  for (const item of items) for (let at = item.from; at < item.to; at += 1) append(covering, at, item);
  return covering;
}
