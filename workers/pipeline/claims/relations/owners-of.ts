import type { Description } from './find-descriptions.ts';
import type { HeldDescription } from './find-holdings.ts';
import type { CompiledGroup, NounRelation, RelationLexicon } from './relation-lexicon.ts';
import { isNoun, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** Whose a noun is, and what that makes of its holder. */
export interface Owned {
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
export function ownersOf(
  view: SentenceView,
  { description, holding }: HeldDescription,
  lexicon: RelationLexicon,
): Owned[] {
  const { group, left, right } = description;
  const isNamed = /^(?:before|in)-name/.test(holding.construction) && right.owners.length === 0;
  const behind = isNamed ? holding.holders.flatMap(({ to }) => behindName(view, description, to)) : [];
  const leftRelation = relate(left.owners, group).filter(({ relation, owners }) => {
    if (owners[0]?.type === 'Person') return left.possessive ? relation !== 'COUNTERPART' : relation === 'SERVES';
    // "a Sudan expert" knows the country; "a US economist" is from it.
    const isTopic = lexicon.uses.get('topical')?.has(description.role.split(' ').at(-1) ?? '') === true;
    return relation !== 'CITIZEN_OF' || owners[0]?.form === 'adjective' || (owners[0]?.form === 'name' && !isTopic);
  });
  const after = relate(right.owners.length > 0 ? right.owners : behind, group);
  const [before, beyond] = [leftRelation[0], after[0]];
  if (before === undefined || beyond === undefined) return [...leftRelation, ...after];
  if (before.relation !== beyond.relation) return [before, beyond];
  // "the Ugandan head of the UN mission" heads the mission; "Japan's minister of the interior of ..." is Japan's.
  const isNarrower = !left.possessive && beyond.owners[0]?.type === 'Organization';
  return [isNarrower ? beyond : before];
}
