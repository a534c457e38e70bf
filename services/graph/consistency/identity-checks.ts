import type { Check } from './check.ts';

/** The graph follows the decisions on who is who. */
export const IDENTITY_CHECKS: readonly Check[] = [
  {
    name: 'no article is still to be written anew',
    text: 'MATCH (r:PendingReading)<-[:READ_AS]-(a) RETURN a.id AS offender',
  },
  {
    name: 'nobody is named who was merged into another',
    text: `
MATCH (d:IdentityDecision {kind: 'merge'})
MATCH (e:Entity {id: d.from})
RETURN e.id AS offender`,
  },
  {
    name: 'a split holds in its articles',
    text: `
MATCH (d:IdentityDecision {kind: 'split'})
MATCH (e:Entity {id: d.from})<-[:NAMES]-(a:Article)
WHERE a.id IN d.articles
RETURN d.id + ' ' + a.id AS offender`,
  },
  {
    name: 'whoever is never to be one was not merged',
    text: `
MATCH (d:IdentityDecision {kind: 'distinct'})
MATCH (m:IdentityDecision {kind: 'merge'})
WHERE (m.from = d.from AND m.to = d.to) OR (m.from = d.to AND m.to = d.from)
RETURN d.id AS offender`,
  },
  {
    name: 'a decision is complete, and says something',
    text: `
MATCH (d:IdentityDecision)
WHERE d.from IS NULL OR d.to IS NULL OR d.from = d.to OR d.decidedAt IS NULL OR (d.kind = 'split') <> (d.articles IS NOT NULL)
RETURN d.id AS offender`,
  },
];
