import type { ComparedText } from '../../../fingerprint/are-copies.ts';
import { compareText } from '../rows/compare-text.ts';

/** By what articles are put in order. */
export type Aged = { id: string; publishedAt: string | null };

/** An article as it is compared with others; `original` is the one that it reprints so far. */
export type StoryMember = ComparedText & Aged & { original: Aged | null };

export type StoryQuestion = {
  members: ReadonlyMap<string, StoryMember>;
  /** For each article that is to find its original, those that share a bucket with it. */
  candidates: ReadonlyMap<string, readonly string[]>;
  /** The ones of these that nobody has been compared with yet. */
  newcomers: ReadonlySet<string>;
  areCopies: (one: ComparedText, other: ComparedText) => boolean;
};

export type ChosenOriginal = { id: string; original: string | null };

/** By publication, those without a date last; the id decides among equals, so that the order never varies. */
function compareAge(left: Aged, right: Aged): number {
  if (left.publishedAt === right.publishedAt) return compareText(left.id, right.id);
  if (left.publishedAt === null) return 1;
  if (right.publishedAt === null) return -1;
  return compareText(left.publishedAt, right.publishedAt);
}

/**
 * Which article reprints which: of the copies of an article that are older, the oldest. That depends on the articles
 * alone and not on the order in which they came. Returns what changes.
 */
export function chooseOriginals({ members, candidates, newcomers, areCopies }: StoryQuestion): ChosenOriginal[] {
  const chosen = new Map<string, Aged | null>();
  const originalOf = (member: StoryMember): Aged | null => chosen.get(member.id) ?? member.original;
  for (const [id, others] of candidates) {
    const member = members.get(id);
    if (!member) continue;
    const known = others.flatMap((other) => members.get(other) ?? []).sort(compareAge);
    chosen.set(id, known.find((other) => compareAge(other, member) < 0 && areCopies(other, member)) ?? null);
    if (!newcomers.has(id)) continue;
    for (const other of known) {
      // Those that are asked about themselves see this one among their own candidates.
      if (candidates.has(other.id) || compareAge(other, member) < 0) continue;
      const original = originalOf(other);
      if ((!original || compareAge(member, original) < 0) && areCopies(member, other)) chosen.set(other.id, member);
    }
  }
  return [...chosen]
    .map(([id, original]) => ({ id, original: original?.id ?? null }))
    .filter(({ id, original }) => (members.get(id)?.original?.id ?? null) !== original);
}
