import { type Static, Type } from 'typebox';
import { ArticleIdSchema } from './article.ts';
import { EntityTypeSchema, PolaritySchema, PredicateSchema, StatusSchema } from './predicates.ts';

const TokensFrom = Type.Integer({ minimum: 0, description: 'Index of the first token' });
const TokensTo = Type.Integer({ minimum: 0, description: 'Index after the last token' });

export const ExplainedTokenSchema = Type.Object({
  text: Type.String(),
  lemma: Type.String({ description: 'Dictionary form' }),
  tag: Type.String({ description: 'Penn Treebank part-of-speech tag' }),
  head: Type.Integer({ minimum: -1, description: 'Index of the token it depends on; -1 for the root' }),
  relation: Type.String({ description: 'Universal Dependencies relation to its head' }),
  name: Type.Optional(Type.String({ description: 'BIO tag of a name that the language model sees here' })),
});

export const ExplainedMentionSchema = Type.Object({
  from: TokensFrom,
  to: TokensTo,
  type: EntityTypeSchema,
  form: Type.String({ description: 'name, adjective, capital, nominal or pronoun' }),
  name: Type.String(),
  rule: Type.String({ description: 'The rule that found it, or that resolved it' }),
  entity: Type.Optional(Type.String({ description: 'Id of the entity it was taken for; absent when nobody is known' })),
});

export const ExplainedClaimSchema = Type.Object({
  rule: Type.String({ description: 'The rule that read it' }),
  from: TokensFrom,
  to: TokensTo,
  predicate: PredicateSchema,
  subject: Type.String({ description: 'Entity id' }),
  object: Type.Optional(Type.String({ description: 'Entity id' })),
  mode: Type.Optional(Type.String()),
  role: Type.Optional(Type.String()),
  status: StatusSchema,
  polarity: PolaritySchema,
  time: Type.Optional(Type.String({ description: 'EDTF (ISO 8601-2)' })),
  place: Type.Optional(Type.String({ description: 'Entity id' })),
  attributedTo: Type.Array(Type.String()),
  antecedent: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'Index of the sentence from which this one, "The meeting", has who takes part',
    }),
  ),
});

export const UNREAD_REASONS = ['no subject', 'no object', 'nothing asked', 'part of another claim'] as const;

export const UnreadTriggerSchema = Type.Object({
  word: Type.Integer({ minimum: 0, description: 'Index of the token that a rule knows' }),
  rule: Type.String({ description: 'The first rule that might have read it' }),
  reason: Type.Enum([...UNREAD_REASONS], { description: 'Why there is no claim' }),
});

export const ExplainedSentenceSchema = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  kind: Type.String({ description: 'heading, prose, the label of a speaker, or a dateline' }),
  text: Type.String(),
  tokens: Type.Array(ExplainedTokenSchema),
  mentions: Type.Array(ExplainedMentionSchema),
  said: Type.Array(Type.Object({ from: TokensFrom, to: TokensTo, sources: Type.Array(Type.String()) }), {
    description: 'What others than the article say, and who: entity ids',
  }),
  claims: Type.Array(ExplainedClaimSchema),
  unread: Type.Array(UnreadTriggerSchema, { description: 'Words that rules know and that gave no claim, and why' }),
});

/** What was read in each sentence of an article, by which rule, and why not more. */
export const ReadingExplanationSchema = Type.Object({
  entities: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: EntityTypeSchema })),
  sentences: Type.Array(ExplainedSentenceSchema),
});
export type ReadingExplanation = Static<typeof ReadingExplanationSchema>;

export const ArticleExplanationSchema = Type.Object({
  article: ArticleIdSchema,
  extractorVersion: Type.String(),
  ...ReadingExplanationSchema.properties,
});
export type ArticleExplanation = Static<typeof ArticleExplanationSchema>;
