import type { GoldScore } from './evaluate-gold.ts';
import type { EntityScore } from './score-entities.ts';
import { WORD_LAYERS } from './score-words.ts';
import { addTallies, f1, NOTHING, precision, recall, type Tally } from './tally.ts';

const addAll = (tallies: readonly (Tally | undefined)[]): Tally =>
  tallies.reduce<Tally>((sum, tally) => addTallies(sum, tally ?? NOTHING), NOTHING);

function totalEntities(scores: readonly EntityScore[]): EntityScore | undefined {
  if (scores.length === 0) return undefined;
  const types = [...new Set(scores.flatMap((score) => Object.keys(score.types)))].sort();
  return {
    micro: addAll(scores.map(({ micro }) => micro)),
    types: Object.fromEntries(types.map((type) => [type, addAll(scores.map((score) => score.types[type]))])),
  };
}

/** All files as one: counts are added before they are divided. */
export function totalScores(scores: readonly GoldScore[]): GoldScore {
  const split = scores.flatMap(({ segmentation }) => (segmentation ? [segmentation] : []));
  const sum = (key: 'sentences' | 'words'): number => scores.reduce((total, score) => total + score[key], 0);
  const segment = (key: 'sentences' | 'tokens' | 'words'): Tally => addAll(split.map((tallies) => tallies[key]));
  return {
    sentences: sum('sentences'),
    words: sum('words'),
    layers: Object.fromEntries(
      WORD_LAYERS.map((layer) => [layer, addAll(scores.map(({ layers }) => layers[layer]))]),
    ) as GoldScore['layers'],
    entities: totalEntities(scores.flatMap(({ entities }) => (entities ? [entities] : []))),
    segmentation:
      split.length === 0
        ? undefined
        : { sentences: segment('sentences'), tokens: segment('tokens'), words: segment('words') },
  };
}

const plainTally = (tally: Tally): object => ({
  ...tally,
  precision: precision(tally),
  recall: recall(tally),
  f1: f1(tally),
});
const plainTallies = (tallies: Readonly<Record<string, Tally>>): object =>
  Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, plainTally(tally)]));

/** A score with its counts divided, for programs. */
export const toPlainScore = ({ layers, entities, segmentation, ...counts }: GoldScore): object => ({
  ...counts,
  layers: plainTallies(layers),
  ...(entities && { entities: { micro: plainTally(entities.micro), types: plainTallies(entities.types) } }),
  ...(segmentation && { segmentation: plainTallies(segmentation) }),
});
