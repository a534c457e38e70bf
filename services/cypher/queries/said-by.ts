import { EVENT_TIME, TIME_NOTE } from './fragments/event-time.ts';
import { entityName, optionalEntityName, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

export const saidBy = defineQuery({
  name: 'said-by',
  summary: 'What somebody says, according to the articles: the claims attributed to them',
  description: `The latest first. \`speaker\` says that \`who\` did it to \`whom\`. ${SIDE_NOTE} ${TIME_NOTE} \`sentence\` is one in which the speaker says so, from \`article\` at \`url\`; \`alsoSaidBy\` are others who say the same, and \`sources\` counts the articles that state it, whoever says so.`,
  parameters: parametersOf({
    speaker: entityName('A person, state or organisation that says something', 'North Korea', 'Donald Trump'),
    about: optionalEntityName('Only what is said of this person, state or organisation', 'Japan'),
  }),
  cypher: `${sideOf('speakers', 'speaker')}${sideOf('subjects', 'about')}
UNWIND speakers AS speaker
MATCH (speaker)<-[:ATTRIBUTED_TO]-(c:Claim)-[:SUBJECT]->(who:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)
WITH * WHERE $about IS NULL OR who IN subjects OR whom IN subjects${EVENT_TIME}
WITH c, speaker, who, whom, time, dated ORDER BY coalesce(time, '') DESC, c.id, speaker.name
CALL (c, speaker) {
  MATCH (c)-[stated:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WHERE speaker.id IN stated.attributedTo
  RETURN s.text AS sentence, a.title AS article, a.url AS url LIMIT 1
}
RETURN speaker.name AS speaker, time, dated, who.name AS who, c.predicate AS did, c.mode AS mode, c.role AS role,
  whom.name AS whom, c.status AS status, c.polarity AS polarity, c.sources AS sources,
  COLLECT {
    MATCH (c)-[:ATTRIBUTED_TO]->(x:Entity)
    WHERE x <> speaker
    RETURN x.name ORDER BY x.name LIMIT 10
  } AS alsoSaidBy,
  sentence, article, url, c.id AS claim`,
  example: { speaker: 'North Korea', about: null },
});
