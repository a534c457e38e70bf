import type { ReadClaim } from '../../claim.ts';
import type { Left } from './describe-left.ts';
import type { HeldDescription } from './find-holdings.ts';
import { type Leaning, leanOn, NO_LEANING } from './lean-on.ts';
import type { CompiledGroup, RelationLexicon } from './relation-lexicon.ts';
import type { SentenceView } from './sentence-view.ts';
import { toClaim } from './to-claim.ts';

/** A claim whose object the sentence alone does not give: whose spokesman, whose counterpart, minister of what. */
export interface OpenClaim {
  readonly cause: 'SERVES' | 'COUNTERPART' | 'BARE' | 'AGAIN';
  readonly claim: ReadClaim;
  /** What the sentence gives instead of an owner. */
  readonly leaning: Leaning;
  /** The persons that it leans on: the president whose spokesman it is, the minister whose counterpart. */
  readonly via: readonly string[];
  readonly construction: string;
  readonly group: CompiledGroup;
}

/** Whose counterpart: the person of "his", or the only one whom the sentence has named before. */
export function counterpartsOf(view: SentenceView, left: Left): string[] {
  if (left.via.length > 0) return left.via.map(({ entity }) => entity);
  const before = [...view.starts.values()].flat().filter(({ type, to }) => type === 'Person' && to <= left.from);
  const people = new Set(before.map(({ entity }) => entity));
  return /^(?:his|her)$/.test(left.determiner) && people.size === 1 ? [...people] : [];
}

/** "Another son, Ali": of whomever the last son was. */
function anotherOf(view: SentenceView, held: HeldDescription): OpenClaim[] {
  const { description, holding } = held;
  if (!/^(?:another|second|third|other)$/.test(description.left.determiner)) return [];
  const { construction, holders } = holding;
  const base = { cause: 'AGAIN', via: [], leaning: NO_LEANING, construction, group: description.group } as const;
  return holders.map(({ entity }) => ({ ...base, claim: toClaim(view, held, 'FAMILY_OF', entity) }));
}

/** What remains open of a description of an office whose owner the sentence does not name. */
export function openClaims(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): OpenClaim[] {
  const { description, holding } = held;
  const { group, left, right } = description;
  if (group.owners.Person === 'FAMILY_OF') return anotherOf(view, held);
  const isOffice = group.owners.State === 'HOLDS_OFFICE' || group.owners.Place === 'HOLDS_OFFICE';
  // "its spokesman": somebody's, even where nobody knows whose.
  const isOwned = left.blocked || /^(?:its|their|his|her|our|my|your|whose)$/.test(left.determiner);
  const isOther = isOwned || left.owners.length > 0 || (right.to > description.to && right.preposition === 'of');
  // "The two leaders signed" says nothing of anybody's office.
  const isGroup = description.plural && holding.construction === 'nominal';
  if (!isOffice || isOther || isGroup) return [];
  const { construction, holders } = holding;
  return holders.map(({ entity }) => ({
    cause: 'BARE',
    claim: toClaim(view, held, 'HOLDS_OFFICE', entity),
    via: [],
    leaning: leanOn(view, held, lexicon),
    construction,
    group,
  }));
}
