/**
 * What an article in the hands of a worker goes through, in this order: it waits for a reading thread, then come the stages of
 * the pipeline, then it is saved. Every name but the first is also one of its timings.
 */
export const ARTICLE_STAGES = [
  'waiting',
  'clean',
  'segment',
  'annotate',
  'mentions',
  'coreference',
  'link',
  'speech',
  'claims',
  'qualify',
  'merge',
  'assemble',
  'save',
] as const;
export type ArticleStage = (typeof ARTICLE_STAGES)[number];
