import type { Statement } from '../../statement.ts';

export const NODE_LABELS = ['Article', 'Claim', 'Entity', 'Sentence'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

export type NodeRow = { id: string; labels: string[]; properties: Record<string, unknown> };

/** One page of the nodes of a label in the order of their ids, which the index on ids has ready. */
export const nodesPage = (label: NodeLabel, after: string, limit: number): Statement => ({
  text: `
MATCH (n:${label})
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, n {.*, id: null, receivedAt: null} AS properties
ORDER BY id`,
  params: { after, limit },
});
