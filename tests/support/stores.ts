/** Where the Redis and the Neo4j of this test run are; `npm test` starts them and says so in the environment. */
export function readStores(): { REDIS_URL: string; NEO4J_URI: string; NEO4J_USER: string; NEO4J_PASSWORD: string } {
  const { REDIS_URL, NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  if (!REDIS_URL || !NEO4J_URI) throw new Error('Integration tests need Redis and Neo4j: run them through `npm test`.');
  return { REDIS_URL, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD };
}
