import type { Statement } from '../../statement.ts';

/** Entities are ids here: what they are called is asked once an article, not once a mention. */
export type SentenceRow = {
  index: number;
  text: string;
  start: number;
  end: number;
  mentions: { start: number; end: number; surface: string; entity: string; rule: string | null }[];
};

export const annotatedSentences = (id: string): Statement => ({
  text: `
MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(s:Sentence)
RETURN s.index AS index, s.text AS text, s.start AS start, s.end AS end,
COLLECT {
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  RETURN {start: m.start, end: m.end, surface: m.surface, entity: e.id, rule: m.rule} ORDER BY m.start, m.end, e.id
} AS mentions
ORDER BY index`,
  params: { id },
});
