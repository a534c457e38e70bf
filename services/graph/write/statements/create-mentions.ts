import type { MentionRow } from '../rows/sentence-rows.ts';

export const createMentions = (rows: readonly MentionRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.entity})
CREATE (s)-[:MENTIONS {surface: row.surface, start: row.start, end: row.end}]->(e)`,
  params: { rows },
});
