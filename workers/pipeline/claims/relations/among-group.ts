import type { Description } from './find-descriptions.ts';
import type { SentenceView } from './sentence-view.ts';

const MOST_MARKS = 3;

/** Where the words "among them" or "including" begin that end before a token. */
function naming(view: SentenceView, to: number): number | undefined {
  const lower = (at: number): string => view.tokens[at]?.lower ?? '';
  let from: number | undefined;
  // The parser has "including" for a participle, which may stand inside of the phrase.
  if (lower(to) === 'including') from = to;
  else if (lower(to - 1) === 'including') from = to - 1;
  else if (/^(?:them|whom)$/.test(lower(to - 1)) && lower(to - 2) === 'among') from = to - 2;
  if (from === undefined) return undefined;
  return lower(from - 1) === ',' ? from - 1 : from;
}

/** "three of his ministers, among them Foreign Minister Ana Ruiz": whose the group is, that one is whose the one is. */
export function withOwnersOfGroup(
  view: SentenceView,
  description: Description,
  all: readonly Description[],
): Description {
  const { left, right, group } = description;
  const isOpen =
    left.owners.length === 0 && right.owners.length === 0 && /^(?:|the|its|his|her|their)$/.test(left.determiner);
  const end = isOpen && !left.blocked ? naming(view, left.from) : undefined;
  if (end === undefined || group.owners.State !== 'HOLDS_OFFICE') return description;
  const named = all.find(
    (other) =>
      other.plural &&
      other.group.holder === group.holder &&
      other.left.owners.length + other.right.owners.length > 0 &&
      Math.max(other.to, other.right.to) <= end &&
      end - Math.max(other.to, other.right.to) < MOST_MARKS,
  );
  if (named === undefined) return description;
  const owned = named.left.owners.length > 0 ? named.left : { owners: named.right.owners, possessive: false };
  return { ...description, left: { ...left, owners: owned.owners, possessive: owned.possessive } };
}
