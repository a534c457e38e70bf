import type { SentenceRow } from '../rows/sentence-rows.ts';

export const createSentences = (rows: readonly SentenceRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (a)-[:HAS_SENTENCE]->(:Sentence {
  id: row.id, index: row.index, text: row.text, start: row.start, end: row.end
})`,
  params: { rows },
});
