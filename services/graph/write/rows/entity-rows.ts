import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import type { ArticleContent } from '../article-to-save.ts';
import { compareText, sortedUnique } from './compare-text.ts';

export type EntityNames = { name: string; aliases: string[] };

/**
 * One name and one list of aliases out of two, whichever came first: the smallest name, every alias. The names
 * that lose stay findable as aliases.
 */
export const mergeNames = (left: EntityNames, right: EntityNames): EntityNames => ({
  name: compareText(left.name, right.name) <= 0 ? left.name : right.name,
  aliases: sortedUnique([...left.aliases, ...right.aliases]),
});

// Neo4j stores half a surrogate pair as U+FFFD. Names are compared with what it gives back, so that they go first.
const asStored = (name: string): string => name.replace(/\p{Surrogate}/gu, '\uFFFD');

/** What one article calls an entity. The names of a state come from the gazetteer and are no article's. */
export const namesOf = ({ type, name, aliases }: ExtractedEntity): EntityNames =>
  type === 'State'
    ? { name, aliases }
    : { name: asStored(name), aliases: sortedUnique([...aliases, name].map(asStored)) };

/** Every entity of a batch once, in the order of the ids. */
export function entityRows(batch: readonly ArticleContent[]): ExtractedEntity[] {
  const rows = new Map<string, ExtractedEntity>();
  for (const entity of batch.flatMap(({ extraction }) => extraction.entities)) {
    const known = rows.get(entity.id);
    const names = known && entity.type !== 'State' ? mergeNames(known, namesOf(entity)) : namesOf(entity);
    if (!known || entity.type !== 'State') rows.set(entity.id, { ...entity, ...names });
  }
  return [...rows.values()].sort((left, right) => compareText(left.id, right.id));
}
