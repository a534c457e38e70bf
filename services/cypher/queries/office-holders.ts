import { entityByName } from './fragments/entity-by-name.ts';
import { ONE_SENTENCE } from './fragments/evidence.ts';
import { entityName, optionalOneOf, optionalText, parametersOf } from './fragments/parameters.ts';
import { defineQuery } from './named-query.ts';

export const officeHolders = defineQuery({
  name: 'office-holders',
  summary: 'Who holds which office, now and before: of a state, of an organisation, or of a person',
  description: `One row for each person in each office, those that hold it first. \`status\` is what was last reported, on \`lastSeen\`: \`ongoing\`, or \`former\` once an article says so; an office that changed hands without an article that says so stays \`ongoing\`, so compare \`lastSeen\`. \`heldSince\` and \`heldUntil\` are the first and last day on which an article speaks of the office as held. \`claims\` are all claims behind the row, and \`sentence\` states the latest of them.`,
  parameters: parametersOf({
    name: entityName('A state, an organisation or a person', 'Japan', 'United Nations', 'Shinzo Abe'),
    role: optionalText('Words of the title', 'minister'),
    status: optionalOneOf('Only offices that are held, or that are no longer held', ['ongoing', 'former']),
  }),
  cypher: `${entityByName('named', 'name')}
MATCH (named)-[r:HOLDS_OFFICE {polarity: 'affirmed'}]-(:Entity)
WHERE $role IS NULL OR r.role CONTAINS toLower($role)
WITH DISTINCT r, startNode(r) AS person, endNode(r) AS office
MATCH (c:Claim {id: r.claimId})
WITH person, office, c ORDER BY c.lastSeen DESC, c.status
WITH person, office, c.role AS role, collect(c) AS claims
WITH *, claims[0] AS c, [x IN claims WHERE x.status = 'ongoing'] AS held
WHERE $status IS NULL OR c.status = $status
WITH *, CASE c.status WHEN 'ongoing' THEN 0 ELSE 1 END AS place
ORDER BY place, c.lastSeen DESC, person.name, role${ONE_SENTENCE}
RETURN person.name AS person, role, office.name AS of, c.status AS status, left(c.lastSeen, 10) AS lastSeen,
  left(reduce(day = null, x IN held | CASE WHEN day <= x.firstSeen THEN day ELSE x.firstSeen END), 10) AS heldSince,
  left(reduce(day = null, x IN held | CASE WHEN day >= x.lastSeen THEN day ELSE x.lastSeen END), 10) AS heldUntil,
  reduce(most = 0, x IN claims | CASE WHEN x.sources > most THEN x.sources ELSE most END) AS sources,
  sentence, article, url, [x IN claims | x.id] AS claims`,
  example: { name: 'Japan', role: 'prime minister', status: null },
});
