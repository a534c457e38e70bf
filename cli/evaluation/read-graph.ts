import type { CypherAnswer } from '../../schema/cypher.ts';
import { persist } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { ReadClaim, ReadEntity } from './readings.ts';

const ENTITIES_OF_ARTICLE = `
MATCH (:Article {id: $article})-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(entity:Entity)
RETURN DISTINCT entity.name AS name, head([label IN labels(entity) WHERE label <> 'Entity']) AS type`;

const CLAIMS_OF_ARTICLE = `
MATCH (:Article {id: $article})-[:HAS_SENTENCE]->(sentence:Sentence)<-[:STATED_IN]-(claim:Claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(source:Entity)
RETURN claim.predicate AS predicate, subject.name AS subject, object.name AS object, claim.status AS status,
       claim.polarity AS polarity, claim.mode AS mode, claim.role AS role, claim.time AS time,
       collect(DISTINCT source.name) AS attributedTo, collect(DISTINCT sentence.text) AS evidence`;

/** Runs one query and gives its rows as objects. A cut answer would falsify the figures, so it is an error. */
async function readRows<T>(client: ServiceClient, query: string, article: string): Promise<T[]> {
  const request = { query, parameters: { article } };
  const answer = await persist(() => client.postJson<CypherAnswer>('/v1/cypher', request));
  if (answer.truncated) throw new Error(`the service cut the answer after ${answer.rows.length} rows`);
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, at) => [column, row[at]])) as T);
}

export const readEntities = (client: ServiceClient, article: string): Promise<ReadEntity[]> =>
  readRows(client, ENTITIES_OF_ARTICLE, article);

export const readClaims = (client: ServiceClient, article: string): Promise<ReadClaim[]> =>
  readRows(client, CLAIMS_OF_ARTICLE, article);
