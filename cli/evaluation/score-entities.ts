import { asList, type Gold } from './gold.ts';
import { foldName, type NameTable } from './names.ts';
import type { ReadEntity } from './readings.ts';

/** `wrong` and `missed` are for people; `contaminated` lists entities taken from the furniture of the page. */
export type EntityScore = {
  readonly found: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly contaminated: readonly string[];
};

/**
 * Holds the entities read against the gold. An entity counts once, under its type; entities that the gold calls
 * optional neither earn nor cost anything.
 */
export function scoreEntities(gold: Gold, read: readonly ReadEntity[], names: NameTable): EntityScore {
  const byName = new Map(gold.entities.map((entity) => [entity.name, entity]));
  const hit = new Set<string>();
  const wrong: string[] = [];
  for (const { name, type } of read) {
    const entity = byName.get(names.get(foldName(name)) ?? '');
    const types: readonly string[] = entity ? [...asList(entity.type), ...asList(entity.altType)] : [];
    if (entity && types.includes(type) && !hit.has(entity.name)) hit.add(entity.name);
    else if (entity?.core !== false) wrong.push(`${name} (${type})`);
  }
  const core = gold.entities.filter((entity) => entity.core !== false);
  const missed = core.filter((entity) => !hit.has(entity.name)).map((entity) => entity.name);
  const furniture = new Set((gold.forbidden ?? []).map(foldName));
  const contaminated = read.filter(({ name }) => furniture.has(foldName(name))).map(({ name }) => name);
  return { found: core.length - missed.length, wrong, missed, contaminated };
}
