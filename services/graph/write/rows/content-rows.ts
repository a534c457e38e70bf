import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import { sentenceId } from '../../../../schema/identity.ts';
import type { ArticleContent } from '../article-to-save.ts';
import { type EntityNames, namesOf } from './entity-rows.ts';

/** What stands in an article. Mentions refer to entities by their place in the list: ids are long and mentions many. */
export type ContentRow = {
  id: string;
  entities: ({ id: string } & Partial<EntityNames> & Grounds)[];
  sentences: { id: string; index: number; text: string; start: number; end: number; mentions: MentionRow[] }[];
};
type MentionRow = { entity: number; surface: string; start: number; end: number; rule: string | undefined };

/** Why it is this entity, and what decisions have to do with that. */
type Grounds = Pick<ExtractedEntity, 'evidence' | 'score' | 'decidedFrom' | 'isBorrowed'>;

const groundsOf = ({ evidence, score, decidedFrom, isBorrowed }: ExtractedEntity): Grounds => ({
  ...(evidence && { evidence }),
  ...(score !== undefined && { score }),
  ...(decidedFrom && { decidedFrom }),
  ...(isBorrowed && { isBorrowed }),
});

export function contentRow({ article, extraction }: ArticleContent): ContentRow {
  const places = new Map(extraction.entities.map(({ id }, place) => [id, place]));
  const mentions = new Map<number, MentionRow[]>(extraction.sentences.map(({ index }) => [index, []]));
  for (const { sentence, entity, surface, start, end, rule } of extraction.mentions) {
    mentions.get(sentence)?.push({ entity: places.get(entity) ?? -1, surface, start, end, rule });
  }
  return {
    id: article.id,
    // What an article calls an entity is kept, so that a deletion can tell which names are nobody's any more.
    entities: extraction.entities.map((entity) => ({
      id: entity.id,
      ...(entity.type !== 'State' && namesOf(entity)),
      ...groundsOf(entity),
    })),
    sentences: extraction.sentences.map(({ index, text, start, end }) => ({
      id: sentenceId(article.id, index),
      index,
      text,
      start,
      end,
      mentions: mentions.get(index) ?? [],
    })),
  };
}

/** How many relationships the content of an article takes. */
export const countContent = ({ extraction: { entities, sentences, mentions } }: ArticleContent): number =>
  entities.length + sentences.length + mentions.length;
