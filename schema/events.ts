import { type Static, Type } from 'typebox';
import { ArticleIdSchema, ArticleStatusSchema } from './article.ts';

/** `event: article`: an article moved. */
export const ArticleEventSchema = Type.Object({
  id: ArticleIdSchema,
  status: ArticleStatusSchema,
  error: Type.Optional(Type.String()),
});
export type ArticleEvent = Static<typeof ArticleEventSchema>;

/** `event: queue`: how many articles stand where. */
export const QueueCountsSchema = Type.Object({
  queued: Type.Integer(),
  active: Type.Integer(),
  failed: Type.Integer(),
});
export type QueueCounts = Static<typeof QueueCountsSchema>;

/** `event: graph`: what the graph holds in all. */
export const GraphTotalsSchema = Type.Object({
  articles: Type.Integer(),
  sentences: Type.Integer(),
  entities: Type.Integer(),
  claims: Type.Integer(),
});
export type GraphTotals = Static<typeof GraphTotalsSchema>;
