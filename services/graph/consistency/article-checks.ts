import type { Check } from './check.ts';

/** Which articles speak, which stories they tell, and which they revise. */
export const ARTICLE_CHECKS: readonly Check[] = [
  {
    name: 'an article is complete',
    text: 'MATCH (a:Article) WHERE a.extractor IS NULL OR a.contentHash IS NULL OR a.revision IS NULL RETURN a.id AS offender',
  },
  {
    name: 'an article has what was read in it, once, and no reading is without one',
    text: `
MATCH (a:Article) WHERE COUNT { (a)-[:READ_AS]->(:Reading) } <> 1 RETURN a.id AS offender
UNION
MATCH (r:Reading) WHERE COUNT { (r)<-[:READ_AS]-(:Article) } <> 1 RETURN elementId(r) AS offender
UNION
MATCH (b:Bucket) WHERE NOT EXISTS { (b)<-[:IN_BUCKET]-(:Reading) } RETURN b.key AS offender`,
  },
  {
    name: 'an article says something unless a newer revision does',
    text: `
MATCH (a:Article)
WHERE EXISTS { (a)-[:HAS_SENTENCE]->() } = EXISTS { (a)<-[:REVISES]-() } OR (a.story IS NULL) <> EXISTS { (a)<-[:REVISES]-() }
RETURN a.id AS offender`,
  },
  {
    name: 'the revisions of an address are numbered, each revising the one before',
    text: `
MATCH (a:Article)
WHERE COUNT { (a)-[:REVISES]->() } <> CASE a.revision WHEN 1 THEN 0 ELSE 1 END
   OR EXISTS { (a)-[:REVISES]->(before) WHERE before.url <> a.url OR before.revision <> a.revision - 1 }
RETURN a.id AS offender
UNION
MATCH (a:Article) WHERE a.url IS NOT NULL
WITH a.url AS offender, count(*) AS articles, count(DISTINCT a.revision) AS revisions, max(a.revision) AS last
WHERE revisions <> articles OR last <> articles
RETURN offender`,
  },
  {
    name: 'an article tells the story of what it reprints, and else its own',
    text: `
MATCH (a:Article) WHERE a.story IS NOT NULL
OPTIONAL MATCH (a)-[:REPRINTS]->(original)
WITH a, collect(original.story) AS stories, count(original) AS originals
WHERE originals > 1 OR (originals = 0 AND a.story <> a.id) OR (originals = 1 AND stories <> [a.story])
RETURN a.id AS offender`,
  },
];
