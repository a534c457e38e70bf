import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import { compareText, sortedUnique } from '../rows/compare-text.ts';
import { mergeNames, namesOf } from '../rows/entity-rows.ts';
import type { Identity } from './resolve-identity.ts';

// Beside what speaks for the identities that were joined.
const BY_HAND = 'decided-by-hand';

type Decided = { entity: ExtractedEntity; identity: Identity };

const isMoved = ({ entity, identity }: Decided): boolean => entity.id !== identity.id;

/** A name given by hand takes the place of the one that was read, which stays an alias. */
function renamed({ entity, identity }: Decided): ExtractedEntity {
  const { name, aliases } = entity;
  const names = namesOf({ ...entity, name: identity.name ?? name, aliases: [...aliases, name] });
  return { ...entity, id: identity.id, ...names, ...(identity.isBorrowed && { isBorrowed: true }) };
}

/** The names of those who bear them themselves, where there are any; the aliases of all. */
function joinNames(entities: readonly ExtractedEntity[]) {
  const own = entities.filter(({ isBorrowed }) => isBorrowed === undefined);
  const names = entities.map(({ name, aliases }) => ({ name, aliases })).reduce(mergeNames);
  const [name] = (own.length > 0 ? own : entities).map((entity) => entity.name).sort(compareText);
  return { ...names, name: name ?? names.name, ...(own.length === 0 && { isBorrowed: true }) };
}

function joinEvidence(entities: readonly ExtractedEntity[]) {
  const scores = entities.flatMap(({ score }) => score ?? []);
  return {
    evidence: sortedUnique([...entities.flatMap(({ evidence = [] }) => evidence), BY_HAND]),
    ...(scores.length > 0 && { score: Math.max(...scores) }),
  };
}

function join(group: readonly Decided[]): ExtractedEntity {
  const all = group.map(renamed);
  const [first] = all as [ExtractedEntity];
  const { isBorrowed: _, ...known } = first;
  return {
    ...known,
    ...joinNames(all),
    ...joinEvidence(all),
    decidedFrom: sortedUnique(group.filter(isMoved).map(({ entity }) => entity.id)),
  };
}

/** The entities of an article after the decisions: those that none is about as they were, in the order of the ids. */
export function decidedEntities(
  entities: readonly ExtractedEntity[],
  identityOf: (entity: string) => Identity,
): ExtractedEntity[] {
  const groups = new Map<string, Decided[]>();
  for (const entity of entities) {
    const identity = identityOf(entity.id);
    groups.set(identity.id, [...(groups.get(identity.id) ?? []), { entity, identity }]);
  }
  return [...groups.values()]
    .flatMap((group) => (group.some(isMoved) ? join(group) : group.map(({ entity }) => entity)))
    .sort((left, right) => compareText(left.id, right.id));
}
