import { expect, test } from '@jest/globals';
import { ARTICLE_STAGES } from '../../../schema/stages.ts';
import { trackArticles } from '../../../workers/articles-in-hand.ts';
import { PIPELINE } from '../../../workers/pipeline/pipeline.ts';
import { createProgress, enterStage, readProgress, stageAfter } from '../../../workers/reading-progress.ts';

test('the stages that are told of are those of the pipeline, in its order', () => {
  expect(ARTICLE_STAGES).toEqual(['waiting', ...PIPELINE.map(({ name }) => name), 'assemble', 'save']);
  expect(stageAfter('clean')).toBe('segment');
  expect(stageAfter('merge')).toBe('assemble');
});

test('a thread writes its stage and since when in one step', () => {
  const progress = createProgress();
  expect(readProgress(progress)).toBeUndefined();
  const now = Date.now();
  for (const stage of ARTICLE_STAGES) {
    enterStage(progress, stage, now);
    expect(readProgress(progress)).toEqual({ stage, since: now });
  }
});

test('an article waits, is read, is saved, and is gone', () => {
  let now = 1000;
  const articles = trackArticles(() => now);
  const hand = articles.begin('a');
  const again = articles.begin('a');
  expect(articles.list()).toEqual([
    ['a', 'waiting', 1000],
    ['a', 'waiting', 1000],
  ]);
  again.end();
  enterStage(hand.progress, 'claims', 2000);
  expect(articles.list()).toEqual([['a', 'claims', 2000]]);
  now = 3000;
  hand.save();
  // A thread that is late does not take it back.
  enterStage(hand.progress, 'merge', 3500);
  expect(articles.list()).toEqual([['a', 'save', 3000]]);
  hand.end();
  expect(articles.list()).toEqual([]);
});
