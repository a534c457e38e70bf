import type { Driver } from 'neo4j-driver';
import type { ArticleAnnotations } from '../../../schema/annotations.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import { annotatedSentences, type SentenceRow } from './annotations/annotated-sentences.ts';
import { type ArticleWithEntities, articleWithEntities } from './annotations/article-with-entities.ts';
import { type StatedClaimRow, statedClaims } from './annotations/stated-claims.ts';
import { toAnnotations } from './annotations/to-annotations.ts';

/** Everything that was read in an article, in three questions however long it is; undefined when the graph does not have it. */
export async function getAnnotations(graph: Driver, id: string): Promise<ArticleAnnotations | undefined> {
  const [articles, sentences, claims] = await readTransaction(graph, (transaction) =>
    Promise.all([
      readRows<ArticleWithEntities>(transaction, articleWithEntities(id)),
      readRows<SentenceRow>(transaction, annotatedSentences(id)),
      readRows<StatedClaimRow>(transaction, statedClaims(id)),
    ]),
  );
  const [article] = articles;
  return article && toAnnotations({ article, sentences, claims });
}
