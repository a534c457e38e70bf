import type { ArticleStage } from '../schema/stages.ts';
import { createProgress, type ReadingProgress, readProgress, type StagePlace } from './reading-progress.ts';

/** One article while a worker has it. */
export type ArticleInHand = {
  /** Written by the thread that reads it. */
  progress: ReadingProgress;
  /** It has been read and goes to the graph. */
  save: () => void;
  end: () => void;
};

/** What a worker has in hand, and how far each is. */
export type ArticlesInHand = {
  begin: (id: string) => ArticleInHand;
  list: () => [id: string, stage: ArticleStage, since: number][];
};

/** `now` is in milliseconds since 1970. */
export function trackArticles(now: () => number): ArticlesInHand {
  const places = new Map<object, { id: string; place: () => StagePlace }>();
  return {
    begin: (id) => {
      const progress = createProgress();
      const waiting: StagePlace = { stage: 'waiting', since: now() };
      let saving: StagePlace | undefined;
      // By a key of its own: an article whose lock was lost may be in hand twice.
      const key = {};
      places.set(key, { id, place: () => saving ?? readProgress(progress) ?? waiting });
      return {
        progress,
        save: () => {
          saving = { stage: 'save', since: now() };
        },
        end: () => places.delete(key),
      };
    },
    list: () =>
      [...places.values()].map(({ id, place }) => {
        const { stage, since } = place();
        return [id, stage, since];
      }),
  };
}
