import type { ArticleStage } from '../../schema/stages.ts';

const STAGE_WORDS: Readonly<Record<ArticleStage, string>> = {
  waiting: 'waiting for a reading thread',
  clean: 'taking the article out of the page',
  segment: 'finding the sentences',
  annotate: 'reading the grammar',
  mentions: 'finding who is mentioned',
  coreference: 'finding whom "he" and "the minister" mean',
  link: 'joining the names of one entity',
  speech: 'finding who says what',
  claims: 'reading the claims',
  qualify: 'reading status, time and place',
  merge: 'joining what is told twice',
  assemble: 'putting it all together',
  save: 'writing to the graph',
};

/** What an active article is going through, in words. */
export const describeStage = (stage: ArticleStage): string => STAGE_WORDS[stage] ?? stage;
