import { sentenceId } from '../../../../schema/identity.ts';
import type { ArticleToSave } from '../article-to-save.ts';

export const sentenceRows = (batch: readonly ArticleToSave[]) =>
  batch.flatMap(({ article, extraction }) =>
    extraction.sentences.map(({ index, text, start, end }) => ({
      article: article.id,
      id: sentenceId(article.id, index),
      index,
      text,
      start,
      end,
    })),
  );

export const mentionRows = (batch: readonly ArticleToSave[]) =>
  batch.flatMap(({ article, extraction }) =>
    extraction.mentions.map(({ sentence, entity, surface, start, end }) => ({
      sentence: sentenceId(article.id, sentence),
      entity,
      surface,
      start,
      end,
    })),
  );

export type SentenceRow = ReturnType<typeof sentenceRows>[number];
export type MentionRow = ReturnType<typeof mentionRows>[number];
