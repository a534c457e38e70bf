import { readFile } from 'node:fs/promises';
import type { ArticleReceipt, ArticleSubmission } from '../../schema/article.ts';
import { followArticle } from '../service/follow-article.ts';
import { persist } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import { findArticle } from './find-article.ts';
import type { Gold } from './gold.ts';
import { tableOfNames } from './names.ts';
import { readClaims, readEntities } from './read-graph.ts';
import { scoreClaims } from './score-claims.ts';
import { scoreEntities } from './score-entities.ts';
import type { ArticleScore } from './totals.ts';

const WORKED_WITHIN_MS = 120_000;

const submissionOf = ({ title, publisher, publishedAt, url }: Gold, text: string): ArticleSubmission => ({
  text,
  ...(title === undefined ? {} : { title }),
  ...(publisher === undefined ? {} : { publisher }),
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...(url === undefined ? {} : { url }),
});

/** Posts the article of a gold file, waits for it, and scores what the graph says of it. */
export async function evaluateArticle(
  client: ServiceClient,
  gold: Gold,
  roots: readonly string[],
): Promise<ArticleScore> {
  const text = await readFile(await findArticle(gold.file, roots), 'utf8');
  const submission = submissionOf(gold, text);
  const { id } = await persist(() => client.postJson<ArticleReceipt>('/v1/articles', submission));
  const { status, error } = await followArticle(client, id, WORKED_WITHIN_MS);
  if (status === 'failed') throw new Error(`the article failed: ${error ?? 'no reason given'}`);
  const names = tableOfNames(gold.entities);
  return {
    entities: scoreEntities(gold, await readEntities(client, id), names),
    claims: scoreClaims(gold, await readClaims(client, id), names),
  };
}
