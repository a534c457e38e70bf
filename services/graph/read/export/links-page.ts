import type { Statement } from '../../statement.ts';
import type { NodeLabel } from './nodes-page.ts';

/** The types of relationship besides the direct edges, each with the label that it starts from. */
export const LINK_TYPES = {
  AT: 'Claim',
  ATTRIBUTED_TO: 'Claim',
  CONTRADICTS: 'Claim',
  HAS_SENTENCE: 'Article',
  MENTIONS: 'Sentence',
  NAMES: 'Article',
  OBJECT: 'Claim',
  REPRINTS: 'Article',
  REVISES: 'Article',
  STATED_IN: 'Claim',
  SUBJECT: 'Claim',
} as const satisfies Record<string, NodeLabel>;
export type LinkType = keyof typeof LINK_TYPES;

export type LinksRow = { from: string; links: { to: string; properties: Record<string, unknown> }[] };

/** The relationships of a type that leave one page of nodes; a node without any has an empty list. */
export const linksPage = (type: LinkType, after: string, limit: number): Statement => ({
  text: `
MATCH (n:${LINK_TYPES[type]})
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS from,
       COLLECT { MATCH (n)-[r:${type}]->(m) RETURN {to: m.id, properties: properties(r)} } AS links
ORDER BY from`,
  params: { after, limit },
});
