import { entityName, optionalDate, parametersOf } from './fragments/parameters.ts';
import { sideOf } from './fragments/side-of.ts';
import { FRIENDLY, HOSTILE } from './fragments/stances.ts';
import { defineQuery } from './named-query.ts';

const listed = (types: readonly string[]): string => `[${types.map((type) => `'${type}'`).join(', ')}]`;

/** The best supported of a list of claims, with a sentence that states it. */
const best = (kind: string): string => `
CALL (${kind}) {
  UNWIND ${kind} AS r
  WITH r ORDER BY r.sources DESC, r.claimId LIMIT 1
  MATCH (:Claim {id: r.claimId})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH r, s, a LIMIT 1
  RETURN collect({
    who: startNode(r).name, did: type(r), whom: endNode(r).name, sentence: s.text, article: a.title, url: a.url,
    claim: r.claimId
  })[0] AS ${kind}Example
}`;

export const alliesAndRivals = defineQuery({
  name: 'allies-and-rivals',
  summary: 'With which states a state gets on, and with which it does not',
  description: `One row for each other state, the friendliest first. \`friendly\` counts the claims of agreement, support, concession, cooperation, aid, retreat and alliance between the two, \`hostile\` those of accusation, refusal, threat, protest, sanction, mobilisation, coercion and assault, in both directions and with those who hold or held office in either; \`balance\` is the one less the other. What is denied or only possible does not count, nor does a meeting. \`friendlyExample\` and \`hostileExample\` are the claim that most articles state, with a sentence.`,
  parameters: parametersOf({
    state: entityName('A state', 'Japan'),
    since: optionalDate('Only what was reported on or after this day, month or year', '2018'),
  }),
  cypher: `${sideOf('side', 'state')}
UNWIND side AS member
MATCH (member)-[r:${['ALLY_OF', ...FRIENDLY, ...HOSTILE].join('|')}]-(y:Entity)
WHERE r.polarity = 'affirmed' AND r.status <> 'possible' AND NOT y IN side
  AND ($since IS NULL OR EXISTS { MATCH (c:Claim {id: r.claimId}) WHERE c.lastSeen >= $since })
WITH y, collect(r) AS links
CALL (y) {
  MATCH (y)-[:HOLDS_OFFICE|PART_OF*0..2 {polarity: 'affirmed'}]->(other:State)
  RETURN DISTINCT other
}
UNWIND links AS r
WITH other, collect(DISTINCT r) AS links
WITH other, [r IN links WHERE NOT type(r) IN ${listed(HOSTILE)}] AS friendly,
  [r IN links WHERE type(r) IN ${listed(HOSTILE)}] AS hostile${best('friendly')}${best('hostile')}
RETURN other.name AS other, size(friendly) AS friendly, size(hostile) AS hostile,
  size(friendly) - size(hostile) AS balance, friendlyExample, hostileExample
ORDER BY balance DESC, friendly DESC, other`,
  example: { state: 'Japan', since: null },
});
