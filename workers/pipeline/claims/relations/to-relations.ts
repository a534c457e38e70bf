import type { Predicate } from '../../../../schema/predicates.ts';
import type { ReadClaim } from '../../document.ts';
import type { Left } from './describe-left.ts';
import type { Description } from './find-descriptions.ts';
import type { HeldDescription } from './find-holdings.ts';
import { type Leaning, leanOn, NO_LEANING } from './lean-on.ts';
import type { CompiledGroup, NounRelation, RelationLexicon } from './relation-lexicon.ts';
import { isNoun, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

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

export interface Relations {
  readonly claims: readonly ReadClaim[];
  readonly open: readonly OpenClaim[];
}

interface Owned {
  readonly owners: readonly Known[];
  readonly relation: NounRelation;
}

const AFTER_NAME = new Set(['of', 'with', 'at', 'from', 'for']);

/** "President William Ruto of Kenya", "analyst Ana Ruiz with the Lima institute". */
function behindName(view: SentenceView, { group }: Description, to: number): Known[] {
  const preposition = view.tokens[to]?.lower ?? '';
  if (!AFTER_NAME.has(preposition) || !(preposition === 'of' || group.prepositions.has(preposition))) return [];
  let at = to + 1;
  while (at < to + 7) {
    const found = startingAt(view, at).filter(
      ({ type }) => type === 'Organization' || (preposition === 'of' && type === 'State'),
    );
    const end = found[0]?.to ?? at;
    if (
      found.length > 0 &&
      !isPossessive(view.tokens[end]) &&
      !isNoun(view.tokens[end]) &&
      view.tokens[end]?.text !== '-'
    )
      return found;
    // "the Seoul-based institute", "Kenya's human rights commission"
    const inside = found.length > 0 || /^(?:DT|JJ|NNP?|POS|HYPH|VBN)$/.test(view.tokens[at]?.tag ?? '');
    if (!inside) return [];
    at = Math.max(end, at + 1);
  }
  return [];
}

function relate(owners: readonly Known[], group: CompiledGroup): Owned[] {
  const relation = group.owners[owners[0]?.type ?? 'Place'];
  return owners.length === 0 || relation === undefined ? [] : [{ owners, relation }];
}

/** Whose the noun is: by what stands before it, after it, or after the name. */
function ownersOf(view: SentenceView, { description, holding }: HeldDescription): Owned[] {
  const { group, left, right } = description;
  const isNamed = /^(?:before|in)-name/.test(holding.construction) && right.owners.length === 0;
  const behind = isNamed ? holding.holders.flatMap(({ to }) => behindName(view, description, to)) : [];
  const leftRelation = relate(left.owners, group).filter(({ relation, owners }) => {
    if (owners[0]?.type === 'Person') return left.possessive ? relation !== 'COUNTERPART' : relation === 'SERVES';
    return relation !== 'CITIZEN_OF' || owners[0]?.form === 'adjective' || owners[0]?.form === 'name';
  });
  const after = relate(right.owners.length > 0 ? right.owners : behind, group);
  const [before, beyond] = [leftRelation[0], after[0]];
  if (before === undefined || beyond === undefined) return [...leftRelation, ...after];
  if (before.relation !== beyond.relation) return [before, beyond];
  // "the Ugandan head of the UN mission" heads the mission; "Japan's minister of the interior of ..." is Japan's.
  const isNarrower = !left.possessive && beyond.owners[0]?.type === 'Organization';
  return [isNarrower ? beyond : before];
}

/** Subject and object of each claim: in step where a plural noun has as many owners as holders, else all with all. */
function pairs({ description, holding }: HeldDescription, owners: readonly Known[]): [string, string][] {
  const holders = holding.holders.map(({ entity }) => entity);
  const objects = owners.map(({ entity }) => entity);
  if (description.plural && objects.length > 1 && holders.length === objects.length) {
    return holders.map((holder, at): [string, string] => [holder, objects[at] ?? '']);
  }
  return holders.flatMap((holder) => objects.map((object): [string, string] => [holder, object]));
}

const NAMES: Readonly<Partial<Record<Predicate, string>>> = {
  HOLDS_OFFICE: 'office',
  AFFILIATED_WITH: 'affiliated',
  FAMILY_OF: 'family',
  CITIZEN_OF: 'citizen',
  ALLY_OF: 'ally',
  PART_OF: 'part-of',
  LOCATED_IN: 'located',
};
const WITH_ROLE = new Set<Predicate>(['HOLDS_OFFICE', 'AFFILIATED_WITH', 'FAMILY_OF', 'PART_OF']);

function claimOf(
  view: SentenceView,
  held: HeldDescription,
  predicate: Predicate,
  subject: string,
  object?: string,
): ReadClaim {
  const { description, holding } = held;
  const isFamily = predicate === 'FAMILY_OF' || predicate === 'CITIZEN_OF' || predicate === 'LOCATED_IN';
  const status = description.status ?? holding.status;
  return {
    predicate,
    subject,
    ...(object === undefined ? {} : { object }),
    ...(WITH_ROLE.has(predicate) ? { role: description.role } : {}),
    ...(status === undefined || (isFamily && status === 'planned') ? {} : { status }),
    sentence: view.index,
    head: holding.head,
    trigger: { from: description.from, to: description.to },
    span: { from: holding.from, to: holding.to },
    rule: `${NAMES[predicate] ?? ''}-${holding.construction}`,
  };
}

/** Whose counterpart: the person of "his", or the only one whom the sentence has named before. */
function counterpartsOf(view: SentenceView, left: Left): string[] {
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
  return holders.map(({ entity }) => ({ ...base, claim: claimOf(view, held, 'FAMILY_OF', entity) }));
}

/** What remains open of a description of an office whose owner the sentence does not name. */
function openClaims(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): OpenClaim[] {
  const { description, holding } = held;
  const { group, left, right } = description;
  if (group.owners.Person === 'FAMILY_OF') return anotherOf(view, held);
  const isOffice = group.owners.State === 'HOLDS_OFFICE' || group.owners.Place === 'HOLDS_OFFICE';
  const isOther = left.blocked || left.owners.length > 0 || (right.to > description.to && right.preposition === 'of');
  if (!isOffice || isOther) return [];
  const { construction, holders } = holding;
  return holders.map(({ entity }) => ({
    cause: 'BARE',
    claim: claimOf(view, held, 'HOLDS_OFFICE', entity),
    via: [],
    leaning: leanOn(view, held, lexicon),
    construction,
    group,
  }));
}

/** "Peru and Chile are allies", "brothers Ravi and Anil Perera": of each other. */
function reciprocal(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): ReadClaim[] {
  const { description, holding } = held;
  const { group, plural, left, right, role } = description;
  const relation =
    group.owners.Person === 'FAMILY_OF' ? 'FAMILY_OF' : group.owners.State === 'ALLY_OF' ? 'ALLY_OF' : undefined;
  const isOpen =
    plural && left.owners.length + right.owners.length === 0 && /^(?:|the|both|two)$/.test(left.determiner);
  const word = role.split(' ').at(-1) ?? '';
  if (relation === undefined || !isOpen || lexicon.uses.get('reciprocal')?.has(word) !== true) return [];
  const people = [...new Set(holding.holders.map(({ entity }) => entity))];
  return people.flatMap((subject, at) =>
    people.slice(at + 1).map((object) => claimOf(view, held, relation, subject, object)),
  );
}

/** The claims of a description, and those that only the rest of the article can complete. */
export function toRelations(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): Relations {
  const owned = ownersOf(view, held);
  const mutual = reciprocal(view, held, lexicon);
  if (mutual.length > 0) return { claims: mutual, open: [] };
  if (owned.length === 0) return { claims: [], open: openClaims(view, held, lexicon) };
  const claims: ReadClaim[] = [];
  const open: OpenClaim[] = [];
  const { group, left } = held.description;
  for (const { owners, relation } of owned) {
    for (const [subject, object] of pairs(held, owners)) {
      if (subject === object) continue;
      if (relation !== 'SERVES' && relation !== 'COUNTERPART') {
        claims.push(claimOf(view, held, relation, subject, object));
        continue;
      }
      const via = relation === 'SERVES' ? [object] : counterpartsOf(view, left);
      const claim = claimOf(view, held, 'HOLDS_OFFICE', subject, relation === 'SERVES' ? undefined : object);
      open.push({ cause: relation, claim, via, leaning: NO_LEANING, construction: held.holding.construction, group });
    }
  }
  return { claims, open };
}
