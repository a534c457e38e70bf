import type { ArticleMetadata } from '../../../schema/article.ts';
import type { Extraction } from '../../../schema/extraction.ts';
import type { Fingerprint } from '../../../schema/fingerprint.ts';
import type { PackedExplanation, PackedExtraction } from '../packed-json.ts';

/** An article as it stands on its node; which revision it is depends on the others. */
export type ArticleProperties = Omit<ArticleMetadata, 'revision'> & { extractor: string; extractorVersion: string };

/** An article as a worker has read it. Another `extractorVersion` of one it read before replaces the earlier reading. */
export type ArticleToSave = {
  article: ArticleProperties;
  extraction: Extraction;
  /** The same, packed, where a thread that has the time has done it. */
  packedExtraction?: PackedExtraction;
  /** How it was read, for whoever asks why. */
  explanation?: PackedExplanation;
  /** By what its copies are found; without one it has none. */
  fingerprint?: Fingerprint;
};

/** What is written for an article: who it is, and what it says. */
export type ArticleContent = Pick<ArticleToSave, 'article' | 'extraction'>;

/**
 * `created`: new; `unchanged`: there already, by the same extractor; `rewritten`: there, and written anew; `withdrawn`:
 * not written, since it was taken back meanwhile.
 */
export type SaveOutcome = { id: string; outcome: 'created' | 'unchanged' | 'rewritten' | 'withdrawn' };
