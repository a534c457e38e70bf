import type { ReadClaim } from '../../claim.ts';
import type { HeldDescription } from './find-holdings.ts';
import { NO_LEANING } from './lean-on.ts';
import { counterpartsOf, type OpenClaim, openClaims } from './open-claims.ts';
import { ownersOf } from './owners-of.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { Known, SentenceView } from './sentence-view.ts';
import { toClaim } from './to-claim.ts';

/** What a description says: whole claims, and those that only the rest of the article can complete. */
export interface Relations {
  readonly claims: readonly ReadClaim[];
  readonly open: readonly OpenClaim[];
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
    people.slice(at + 1).map((object) => toClaim(view, held, relation, subject, object)),
  );
}

/** The claims of a description, and those that only the rest of the article can complete. */
export function toRelations(view: SentenceView, held: HeldDescription, lexicon: RelationLexicon): Relations {
  const owned = ownersOf(view, held, lexicon);
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
        claims.push(toClaim(view, held, relation, subject, object));
        continue;
      }
      const via = relation === 'SERVES' ? [object] : counterpartsOf(view, left);
      const claim = toClaim(view, held, 'HOLDS_OFFICE', subject, relation === 'SERVES' ? undefined : object);
      open.push({ cause: relation, claim, via, leaning: NO_LEANING, construction: held.holding.construction, group });
    }
  }
  return { claims, open };
}
