import type { CypherAnswer } from '../../schema/cypher.ts';
import type { ServiceClient } from '../service/service-client.ts';

/** The id that a query on the samples finds first. */
export async function findId(client: ServiceClient, query: string): Promise<string> {
  const { rows } = await client.postJson<CypherAnswer>('/v1/cypher', { query, parameters: {} });
  const id = rows[0]?.[0];
  if (typeof id !== 'string') throw new Error(`nothing is found by: ${query}`);
  return id;
}
