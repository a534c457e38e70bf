import type { ManagedTransaction } from 'neo4j-driver';
import { createRelationships } from '../run-statement.ts';
import type { ArticleContent } from './article-to-save.ts';
import { decideBatch } from './identity/decide-batch.ts';
import { settleMergedNames } from './identity/settle-merged-names.ts';
import { pruneUnsupported } from './prune-unsupported.ts';
import { retractContent } from './retract-content.ts';
import { contentRow, countContent } from './rows/content-rows.ts';
import { createContent } from './statements/create-content.ts';
import { recountStories } from './stories/recount-stories.ts';
import { departFromStories, joinStories } from './stories/relink-stories.ts';
import { writeClaims } from './write-claims.ts';
import { addNames, writeEntities } from './write-entities.ts';

/**
 * `fall` are articles that fall silent; `rise` are those that speak from now on, as they were read, whose nodes and
 * readings are there.
 */
export type Exchange = { fall: readonly string[]; rise: readonly ArticleContent[] };

async function writeContent(transaction: ManagedTransaction, batch: readonly ArticleContent[]): Promise<void> {
  const links = batch.reduce((sum, item) => sum + countContent(item), 0);
  await writeEntities(transaction, batch);
  await createRelationships(transaction, createContent(batch.map(contentRow)), links);
  await writeClaims(transaction, batch);
  await addNames(transaction, batch);
}

/**
 * Takes away what some articles say and writes what others say; an article may be in both. Claims, entities, names,
 * stories and contradictions are then those of the articles that speak, as if the others had never come. What they say
 * is what was read, with the decisions on who is who in force.
 */
export async function exchangeContent(transaction: ManagedTransaction, { fall, rise }: Exchange): Promise<void> {
  const { orphans, shared } = await departFromStories(transaction, fall);
  const retraction = await retractContent(transaction, fall);
  const risen = rise.map(({ article }) => article.id);
  const again = new Set(risen);
  const moved = await joinStories(
    transaction,
    risen,
    orphans.filter((id) => !again.has(id)),
  );
  const said = await decideBatch(transaction, rise);
  if (said.length > 0) await writeContent(transaction, said);
  const doubtful = retraction.evidence.filter(({ article }) => shared.has(article));
  await recountStories(transaction, moved, doubtful);
  await pruneUnsupported(transaction, retraction);
  await settleMergedNames(transaction, [
    ...retraction.namings.map(({ entity }) => entity),
    ...said.flatMap(({ extraction }) => extraction.entities.map(({ id }) => id)),
  ]);
}
