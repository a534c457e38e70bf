import { decodeEntities } from './decode-entities.ts';
import { decodeTree } from './decode-tree.ts';
import type { Labels } from './labels.ts';
import type { WordAnalysis } from './language-model.ts';

/** What the model answers for a batch, row by row; `words` is the padded number of words W. */
export interface BatchOutputs {
  readonly words: number;
  /** [B, W] index of the part of speech. */
  readonly upos: Int32Array;
  /** [B, W] index of the tag. */
  readonly tags: Int32Array;
  /** [B, W, E] scores of the entity tags. */
  readonly entities: Float32Array;
  /** [B, W, 1 + W] scores of the heads; 0 is the root. */
  readonly arcs: Float32Array;
  /** [B, W, 1 + W] index of the best relation, should that be the head. */
  readonly relations: Int32Array;
}

/** The analyses of the first `count` words of one row. */
export function decodeWindow(row: number, count: number, outputs: BatchOutputs, labels: Labels): WordAnalysis[] {
  const { words, upos, tags, entities, arcs, relations } = outputs;
  const kinds = labels.entities.length;
  const pair = (word: number, head: number): number => (row * words + word) * (words + 1) + head;
  const heads = decodeTree(count, (dependent, head) => arcs[pair(dependent - 1, head)] ?? 0);
  const names = decodeEntities(entities, row * words * kinds, count, kinds);
  return names.map((name, word) => {
    const head = heads[word + 1] ?? 0;
    return {
      upos: labels.upos[upos[row * words + word] ?? 0] ?? 'X',
      tag: labels.tags[tags[row * words + word] ?? 0] ?? 'FW',
      head: head - 1,
      relation: labels.relations[relations[pair(word, head)] ?? 0] ?? 'dep',
      entity: labels.entities[name] ?? 'O',
    };
  });
}
