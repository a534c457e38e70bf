import { ENTITY_TYPES } from '../../../schema/predicates.ts';
import { optionalDate, optionalOneOf, parametersOf } from './fragments/parameters.ts';
import { defineQuery } from './named-query.ts';

export const mostMentioned = defineQuery({
  name: 'most-mentioned',
  summary: 'Who and what the articles name most',
  description: `The 100 entities that most articles name, with how many do, and how many claims there are with it as subject or object (\`claims\`, of all time). \`sentence\` is one that mentions it, from \`article\` at \`url\`; \`GET /v1/entities/{entity}\` has the rest.`,
  parameters: parametersOf({
    type: optionalOneOf('Only entities of this type', ENTITY_TYPES),
    since: optionalDate('Only articles published on or after this day, month or year', '2018'),
  }),
  cypher: `
CALL () {
  WITH $since AS since WHERE since IS NULL
  MATCH (e:Entity)
  RETURN e, COUNT { (e)<-[:NAMES]-() } AS articles
  UNION
  WITH $since AS since WHERE since IS NOT NULL
  MATCH (a:Article)
  WHERE a.publishedAt >= since
  MATCH (a)-[:NAMES]->(e:Entity)
  RETURN e, count(*) AS articles
}
WITH e, articles
WHERE $type IS NULL OR $type IN labels(e)
ORDER BY articles DESC, e.name, e.id LIMIT 100
CALL (e) {
  MATCH (e)<-[:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WHERE $since IS NULL OR a.publishedAt >= $since
  RETURN s.text AS sentence, a.title AS article, a.url AS url LIMIT 1
}
RETURN e.name AS name, [label IN labels(e) WHERE label <> 'Entity'][0] AS type, articles,
  COUNT { (e)<-[:SUBJECT|OBJECT]-() } AS claims, sentence, article, url, e.id AS entity`,
  example: { type: 'Person', since: null },
});
