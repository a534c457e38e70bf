import type { ArticleMetadata } from '../../../schema/article.ts';
import type { Extraction } from '../../../schema/extraction.ts';
import type { PackedExplanation } from '../packed-explanation.ts';

/** An article as a worker has read it. Another `extractorVersion` of one it read before replaces the earlier reading. */
export type ArticleToSave = {
  article: ArticleMetadata & { extractor: string; extractorVersion: string };
  extraction: Extraction;
  /** How it was read, for whoever asks why. */
  explanation?: PackedExplanation;
};

/** `created`: new; `unchanged`: there already, by the same extractor; `rewritten`: there, by another extractor. */
export type SaveOutcome = { id: string; outcome: 'created' | 'unchanged' | 'rewritten' };
