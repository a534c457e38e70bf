import { relative } from 'node:path';

/**
 * @typedef {object} ServicePlaces
 * @property {string} api
 * @property {string} redisUrl
 * @property {import('../servers/neo4j.mjs').Neo4jAccess} neo4j
 * @property {import('../environment.mjs').Settings} settings
 */

const sampleArticle = JSON.stringify({
  title: 'Leaders meet in Addis Ababa',
  publishedAt: '2024-02-17',
  text:
    'Ethiopian Prime Minister Abiy Ahmed met Brazilian President Luiz Inacio Lula da Silva in Addis Ababa on Saturday. ' +
    'Lula said Brazil supports Ethiopia.',
});
const sampleQuery = JSON.stringify({
  query: 'MATCH (who:Entity)-[r]->(whom:Entity) RETURN who.name, type(r), r.role, whom.name',
});

/** @param {string} url a server's address, of which a password must not reach a terminal or a log */
function withoutPassword(url) {
  if (!URL.canParse(url)) return url;
  const shown = new URL(url);
  if (shown.password) shown.password = '***';
  return shown.href;
}

/**
 * What `npm start` prints once everything works: where it is, and a first article and query to paste.
 * @param {ServicePlaces} places
 * @returns {string}
 */
export function announce({ api, redisUrl, neo4j, settings }) {
  const { folders, keysRequired } = settings;
  /** @param {string} path */
  const shown = (path) => relative(process.cwd(), path) || path;
  const redisPassword = settings.redisUrl ? '' : `  (password in ${shown(folders.redisPassword)})`;
  const neo4jPassword = settings.neo4j ? '' : `, password in ${shown(folders.neo4jPassword)}`;
  const key = keysRequired ? ` \\\n    -H "authorization: Bearer $KEY"` : '';
  /** @param {string} path @param {string} body */
  const curl = (path, body) => `  curl -s ${api}${path} -H 'content-type: application/json'${key} \\\n    -d '${body}'`;
  return `
newsgraph is running.

  API         ${api}
  Reference   ${api}/docs
  Queues      ${api}/queues
  Redis       ${withoutPassword(redisUrl)}${redisPassword}
  Neo4j       ${neo4j.uri}  (user ${neo4j.user}${neo4jPassword})
  Data, logs  ${shown(folders.data)}, ${shown(folders.logs)}
${keysRequired ? '\nAPI_KEYS is set: put the secret of one of them into KEY first.\n' : ''}
Post an article:

${curl('/v1/articles', sampleArticle)}

Ask the graph, a second later:

${curl('/v1/cypher', sampleQuery)}

Ctrl-C stops everything.
`;
}
