import { entityId, nameKey } from '../../../schema/identity.ts';
import type { EntityType } from '../../../schema/predicates.ts';
import { withoutNickname } from '../coreference/person-names.ts';
import type { Document, LinkedEntity, Mention } from '../document.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import { groupBy } from '../grouping.ts';
import type { Context } from '../stage.ts';
import { fullestName } from './fullest-name.ts';
import { type IdentityFeature, identityEvidence } from './identity-features.ts';
import { personKey, sharedKeys } from './person-key.ts';

/** An entity before it is known what speaks for it. */
type Unweighed = Omit<LinkedEntity, 'evidence' | 'score'>;

const byChain = (mentions: readonly Mention[]): Map<string, Mention[]> => groupBy(mentions, ({ chain }) => chain ?? '');

function stateEntity({ iso2, iso3, name, aliases }: State): Unweighed {
  return { id: entityId('State', iso3), type: 'State', name, aliases, iso2, iso3 };
}

interface Named {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
}

function nameOf(mentions: readonly Mention[]): Named | undefined {
  const named = mentions.filter((mention) => mention.form === 'name');
  const type = named[0]?.type;
  if (type === undefined) return undefined;
  const names = named.flatMap(({ name, fullName }) => (fullName === undefined ? [name] : [name, fullName]));
  const plain = type === 'Person' ? names.map(withoutNickname) : names;
  const name = fullestName(plain, type);
  const aliases = [...new Set([...names, ...plain])].filter((alias) => alias !== name).sort();
  return { type, name, aliases };
}

/** A person has one id in all articles, with or without a middle initial, unless two of one article would share it. */
function idOf({ type, name }: Named, shared: ReadonlySet<string>): string {
  if (type !== 'Person') return entityId(type, name);
  const key = personKey(name);
  return entityId(type, shared.has(nameKey(key)) ? name : key);
}

/** Two chains may come out with one id, as when a name is spelt in two ways: they are one entity. */
function joinEntities(entities: Map<string, Unweighed>, entity: Unweighed): void {
  const known = entities.get(entity.id);
  const names = known === undefined ? [] : [known.name, ...known.aliases];
  const aliases = [...new Set([...names, ...entity.aliases])].filter((alias) => alias !== entity.name).sort();
  entities.set(
    entity.id,
    known === undefined
      ? entity
      : {
          ...entity,
          name: known.name,
          aliases: aliases.filter((alias) => nameKey(alias) !== '' && alias !== known.name),
        },
  );
}

function weigh(
  entities: ReadonlyMap<string, Unweighed>,
  mentions: readonly Mention[],
  features: readonly IdentityFeature[],
): LinkedEntity[] {
  const mentionsOf = groupBy(mentions, ({ entity }) => entity ?? '');
  return [...entities.values()].map((entity) => ({
    ...entity,
    ...identityEvidence(entity, mentionsOf.get(entity.id) ?? [], features),
  }));
}

/** Makes one entity of every chain, and tells each mention its id. */
export function link(document: Document, { resources }: Context): Document {
  const entities = new Map<string, Unweighed>();
  const ids = new Map<string, string>();
  const named = new Map<string, Named>();
  for (const [chain, mentions] of byChain(document.mentions)) {
    const state = resources.states.get(chain.startsWith('State:') ? chain.slice('State:'.length) : '');
    const found = state === undefined ? nameOf(mentions) : undefined;
    if (found !== undefined) named.set(chain, found);
    if (state === undefined) continue;
    const entity = stateEntity(state);
    entities.set(entity.id, entity);
    ids.set(chain, entity.id);
  }
  const people = [...named.values()].filter(({ type }) => type === 'Person').map(({ name }) => name);
  const shared = sharedKeys(people);
  for (const [chain, { type, name, aliases }] of named) {
    const id = idOf({ type, name, aliases }, shared);
    joinEntities(entities, { id, type, name, aliases });
    ids.set(chain, id);
  }
  const mentions = document.mentions.flatMap((mention) => {
    const entity = ids.get(mention.chain ?? '');
    return entity === undefined ? [] : [{ ...mention, entity }];
  });
  return { ...document, mentions, entities: weigh(entities, mentions, resources.identityFeatures) };
}
