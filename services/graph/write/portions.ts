import type { ArticleToSave } from './article-to-save.ts';

// Some 100 reports of the usual size, or a few books. A transaction lives in Neo4j's memory until it is committed.
const MAX_WEIGHT = 20_000;

/** About how many nodes and relationships an article becomes. */
const weightOf = ({ extraction: { sentences, entities, mentions, claims } }: ArticleToSave): number =>
  2 * sentences.length +
  entities.length +
  mentions.length +
  claims.reduce((sum, { evidence }) => sum + 3 + evidence.length, 0);

/** A batch cut, in order, into portions that each fit into one transaction; an article is never cut. */
export function portionsOf(batch: readonly ArticleToSave[], maxWeight = MAX_WEIGHT): ArticleToSave[][] {
  const portions: ArticleToSave[][] = [];
  let room = 0;
  for (const item of batch) {
    const weight = weightOf(item);
    const last = portions.at(-1);
    if (last && weight <= room) last.push(item);
    else {
      portions.push([item]);
      room = maxWeight;
    }
    room -= weight;
  }
  return portions;
}
