import { type Static, Type } from 'typebox';

/** One article as a client posts it. Exactly one of `text` and `html` is required. */
export const ArticleSubmissionSchema = Type.Object(
  {
    text: Type.Optional(Type.String({ minLength: 1, description: 'The article as plain text, scraped or clean' })),
    html: Type.Optional(Type.String({ minLength: 1, description: 'The article as an HTML page or fragment' })),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: 'The headline' })),
    url: Type.Optional(
      Type.String({
        format: 'uri',
        pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
        'x-message': 'must be an address that begins with http:// or https://',
        maxLength: 2048,
        description: 'Where the article was published',
      }),
    ),
    publisher: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'The outlet' })),
    publishedAt: Type.Optional(
      Type.Union([Type.String({ format: 'date-time' }), Type.String({ format: 'date' })], {
        description: 'ISO 8601 date or date-time of publication; relative dates in the text are resolved against it',
      }),
    ),
    language: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        'x-message': 'must be a BCP 47 tag, such as en or en-GB',
        maxLength: 35,
        description: 'BCP 47 tag; only English is read. Detected when absent',
      }),
    ),
  },
  {
    additionalProperties: false,
    oneOf: [{ required: ['text'] }, { required: ['html'] }],
    description: 'One article. Exactly one of `text` and `html` is required.',
    examples: [
      {
        title: 'Koizumi meets Kim in Pyongyang',
        text: 'Japanese Prime Minister Junichiro Koizumi met North Korean leader Kim Jong Il in Pyongyang on Tuesday.',
        publisher: 'Example Wire',
        publishedAt: '2002-09-17T12:00:00Z',
      },
    ],
  },
);
export type ArticleSubmission = Static<typeof ArticleSubmissionSchema>;

export const ARTICLE_STATUSES = ['queued', 'active', 'completed', 'failed', 'duplicate'] as const;
export const ArticleStatusSchema = Type.Enum([...ARTICLE_STATUSES], { description: 'Where the article stands' });
export type ArticleStatus = Static<typeof ArticleStatusSchema>;

export const ArticleIdSchema = Type.String({
  pattern: '^art_[0-9a-f]{32}$',
  'x-message': 'must be the id of an article: art_ and 32 hexadecimal digits',
  description: 'Content-addressed: the same submission always has the same id',
});

/** What is known of an article besides its text; the properties of an `Article` node. */
export const ArticleMetadataSchema = Type.Object({
  id: ArticleIdSchema,
  url: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
  publisher: Type.Optional(Type.String()),
  publishedAt: Type.Optional(Type.String({ description: 'ISO 8601, in UTC when a time was given' })),
  language: Type.String(),
  receivedAt: Type.String({ format: 'date-time' }),
  revision: Type.Integer({
    minimum: 1,
    description: 'Which version of its `url` it is; the newest alone says anything',
  }),
  contentHash: Type.String({ description: 'SHA-256 of the text or HTML as posted, hexadecimal' }),
});
export type ArticleMetadata = Static<typeof ArticleMetadataSchema>;

export const ArticleCountsSchema = Type.Object({
  sentences: Type.Integer({ minimum: 0 }),
  entities: Type.Integer({ minimum: 0 }),
  claims: Type.Integer({ minimum: 0 }),
});
export type ArticleCounts = Static<typeof ArticleCountsSchema>;

export const StageTimingsSchema = Type.Record(Type.String(), Type.Number(), {
  description: 'Milliseconds per pipeline stage; empty once the record of the job has been trimmed',
});
export type StageTimings = Static<typeof StageTimingsSchema>;

const LinksSchema = Type.Object({ self: Type.String(), list: Type.String() });

/** The answer to a POST: 202 when queued just now, 200 when this very content was known already. */
export const ArticleReceiptSchema = Type.Object({
  id: ArticleIdSchema,
  status: ArticleStatusSchema,
  links: LinksSchema,
});
export type ArticleReceipt = Static<typeof ArticleReceiptSchema>;

/** One version of what stands at an address. */
export const ArticleRevisionSchema = Type.Object({
  id: ArticleIdSchema,
  revision: Type.Integer({ minimum: 1 }),
  publishedAt: Type.Optional(Type.String()),
  receivedAt: Type.String({ format: 'date-time' }),
});
export type ArticleRevision = Static<typeof ArticleRevisionSchema>;

/** Where one article stands. */
export const ArticleStateSchema = Type.Object({
  id: ArticleIdSchema,
  status: ArticleStatusSchema,
  attempts: Type.Integer({ minimum: 0 }),
  error: Type.Optional(Type.String({ description: 'Why the last attempt failed' })),
  article: ArticleMetadataSchema,
  counts: ArticleCountsSchema,
  timings: StageTimingsSchema,
  duplicateOf: Type.Optional(
    Type.String({ description: 'The id of the article that it reprints, when `status` is `duplicate`' }),
  ),
  supersededBy: Type.Optional(
    Type.String({ description: 'The id of the next revision of its `url`: this one says nothing any more' }),
  ),
  revisions: Type.Optional(
    Type.Array(ArticleRevisionSchema, {
      description: 'All revisions of its `url`, oldest first, when there are several',
    }),
  ),
});
export type ArticleState = Static<typeof ArticleStateSchema>;

export const ArticleListSchema = Type.Object({
  items: Type.Array(ArticleStateSchema),
  nextCursor: Type.Union([Type.String(), Type.Null()], {
    description: 'Pass as `cursor` for the next page; null on the last',
  }),
});
export type ArticleList = Static<typeof ArticleListSchema>;
