import type { ArticleMetadata } from '../../../../schema/article.ts';
import type { EntityReference } from '../../../../schema/claim.ts';
import type { Statement } from '../../statement.ts';
import { referenceTo } from '../entity-view.ts';

export type ArticleWithEntities = {
  properties: ArticleMetadata & { extractor: string; extractorVersion: string };
  entities: EntityReference[];
};

/** The article itself, and everybody and everything that it names. */
export const articleWithEntities = (id: string): Statement => ({
  text: `
MATCH (a:Article {id: $id})
RETURN a {.*} AS properties,
COLLECT { MATCH (a)-[:NAMES]->(e:Entity) RETURN ${referenceTo('e')} } AS entities`,
  params: { id },
});
