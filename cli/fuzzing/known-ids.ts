import type { ArticleList } from '../../schema/article.ts';
import type { CypherAnswer } from '../../schema/cypher.ts';
import type { ServiceClient } from '../service/service-client.ts';

/** Ids that the service knows, by their names in the configuration of schemathesis. */
export type KnownIds = { readonly ARTICLE: string; readonly ENTITY: string; readonly CLAIM: string };

const NONE = '0'.repeat(32);
const CLAIM = 'MATCH (c:Claim)-[:SUBJECT]->(e:Entity) RETURN c.id, e.id ORDER BY c.sources DESC LIMIT 1';

/** One article, and one claim with its subject; where there is none, ids that nobody has. */
export async function findKnownIds(client: ServiceClient): Promise<KnownIds> {
  const { items } = await client.getJson<ArticleList>('/v1/articles?limit=1');
  const { rows } = await client.postJson<CypherAnswer>('/v1/cypher', { query: CLAIM });
  const [claim = `claim_${NONE}`, entity = `person_${NONE}`] = (rows[0] ?? []) as string[];
  return { ARTICLE: items[0]?.id ?? `art_${NONE}`, ENTITY: entity, CLAIM: claim };
}
