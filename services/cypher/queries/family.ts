import { entityByName } from './fragments/entity-by-name.ts';
import { entityName, parametersOf } from './fragments/parameters.ts';
import { defineQuery } from './named-query.ts';

const RELATION = "startNode(r).name + ' is ' + coalesce(r.role, 'relative') + ' of ' + endNode(r).name";

export const family = defineQuery({
  name: 'family',
  summary: 'The family of a person: what each is to the other, over one and two steps',
  description: `One row for each relative, the nearest first. \`relativeIs\` is what the relative is to the person, \`personIs\` what the person is to the relative; a direction that no article states is empty. Over two steps both are empty, and \`relations\` says how they hang together, \`through\` whom. A relation that ended (\`former\`) is marked. Every claim of \`claims\` has one of \`sentences\`, in the same order, at most five.`,
  parameters: parametersOf({ name: entityName('A person', 'Kim Jong Un', 'Raul Castro') }),
  cypher: `${entityByName('person', 'name')}
WITH person WHERE person:Person
MATCH p = (person)-[:FAMILY_OF*1..2 {polarity: 'affirmed'}]-(relative:Person)
WHERE relative <> person
WITH person, relative, length(p) AS steps, nodes(p)[1] AS middle, relationships(p) AS links
ORDER BY steps
WITH person, relative, collect({steps: steps, middle: middle, links: links}) AS paths
UNWIND [x IN paths WHERE x.steps = paths[0].steps] AS path
UNWIND path.links AS r
WITH person, relative, path.steps AS steps,
  collect(DISTINCT CASE WHEN path.steps = 2 THEN path.middle.name END) AS through, collect(DISTINCT r) AS links
WITH *, [r IN links WHERE startNode(r) = relative AND endNode(r) = person | r.role] AS relativeIs,
  [r IN links WHERE startNode(r) = person AND endNode(r) = relative | r.role] AS personIs
RETURN person.name AS person, relative.name AS relative, steps, through, relativeIs, personIs,
  [r IN links | ${RELATION} + CASE r.status WHEN 'former' THEN ' (former)' ELSE '' END] AS relations,
  [r IN links[..5] | head(COLLECT {
    MATCH (:Claim {id: r.claimId})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    RETURN s {sentence: s.text, article: a.title, url: a.url} LIMIT 1
  })] AS sentences,
  [r IN links | r.claimId] AS claims
ORDER BY steps, relative, person`,
  example: { name: 'Kim Jong Un' },
});
