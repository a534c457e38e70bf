import type { Statement } from '../../../statement.ts';

/** The articles that name an entity. */
export const findNamers = (entity: string): Statement => ({
  text: 'MATCH (:Entity {id: $entity})<-[:NAMES]-(a:Article) RETURN a.id AS id',
  params: { entity },
});

/** The articles that name one of the entities because decisions led there from one of the others. */
export const findNamersByDecision = (entities: readonly string[], readAs: readonly string[]): Statement => ({
  text: `
UNWIND $entities AS entity
MATCH (:Entity {id: entity})<-[n:NAMES]-(a:Article)
WHERE n.decidedFrom IS NOT NULL AND any(id IN n.decidedFrom WHERE id IN $readAs)
RETURN DISTINCT a.id AS id`,
  params: { entities, readAs },
});
