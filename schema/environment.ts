import { type Static, Type } from 'typebox';

const secret = { secret: true };
const integer = (description: string, fallback: number, minimum: number, maximum: number) =>
  Type.Integer({ description, default: fallback, minimum, maximum });

/** Every setting of the service, read from the environment once at start. `docs/configuration.md` is generated from it. */
export const EnvironmentSchema = Type.Object({
  HOST: Type.String({
    description: 'Address that the API listens on. Anything but loopback requires `API_KEYS`',
    default: '127.0.0.1',
    minLength: 1,
  }),
  PORT: integer('Port that the API listens on; 0 takes any free one', 3000, 0, 65535),
  DATA_DIR: Type.String({
    description: 'Folder for what `npm start` keeps: Redis and Neo4j data, logs, the generated password',
    default: '.data',
    minLength: 1,
  }),
  REDIS_URL: Type.String({
    description: 'Redis to use. When given, `npm start` starts none of its own',
    default: 'redis://127.0.0.1:6379',
    pattern: '^rediss?://',
    ...secret,
  }),
  QUEUE_PREFIX: Type.String({
    description: 'Prefix of every key in Redis, so that several services can share one',
    default: 'newsgraph',
    pattern: '^[A-Za-z0-9_-]{1,40}$',
  }),
  NEO4J_URI: Type.String({
    description: 'Neo4j to use. When given, `npm start` starts none of its own',
    default: 'bolt://127.0.0.1:7687',
    pattern: '^(bolt|neo4j)(\\+s|\\+ssc)?://',
  }),
  NEO4J_USER: Type.String({ description: 'User name in Neo4j', default: 'neo4j', minLength: 1 }),
  NEO4J_PASSWORD: Type.String({ description: 'Password of that user', default: '', ...secret }),
  API_KEYS: Type.String({
    description:
      'Access keys, comma-separated, each `name:scopes:secret`, scopes joined by `+` out of `ingest`, `read`, `admin`; a secret has at least 16 characters. Empty: open to loopback only',
    default: '',
    ...secret,
  }),
  LOG_LEVEL: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
    description: 'Least severe log lines that are written',
    default: 'info',
  }),
  WORKERS: integer('Worker processes that `npm start` keeps running', 1, 1, 64),
  WORKER_CONCURRENCY: integer('Articles in the hands of one worker process at a time', 32, 1, 1000),
  WORKER_THREADS: integer('Reading threads of one worker process; 0 takes one fewer than there are cores', 0, 0, 64),
  MODEL_LAYERS: Type.Enum(['4', '6'], {
    description: 'Layers of the language model: 6 reads better, 4 faster',
    default: '6',
  }),
  ARTICLE_TIMEOUT_MS: integer('Longest that reading one article may take, in milliseconds', 60_000, 100, 600_000),
  JOB_ATTEMPTS: integer('Attempts before an article counts as failed, for causes that may pass', 12, 1, 100),
  JOB_LOCK_MS: integer(
    'How long a worker may be silent before its articles go to another, in milliseconds',
    15_000,
    1000,
    600_000,
  ),
  MAX_ARTICLE_BYTES: integer('Largest article, as JSON, in bytes', 2_097_152, 1024, 104_857_600),
  MAX_JSON_DEPTH: integer('Deepest nesting of a JSON body', 32, 2, 1000),
  MAX_BACKLOG: integer('Articles that may wait in the queue before the API answers 503', 100_000, 1, 100_000_000),
  RATE_LIMIT_PER_MINUTE: integer(
    'Requests per minute for one key, or one address when there are no keys',
    60_000,
    1,
    10_000_000,
  ),
  CYPHER_TIMEOUT_MS: integer(
    'Longest that a Cypher query may take whose answer is JSON, in milliseconds',
    10_000,
    100,
    600_000,
  ),
  CYPHER_MAX_ROWS: integer('Most rows in the JSON answer to one Cypher query', 10_000, 1, 1_000_000),
  CYPHER_MAX_BYTES: integer('Most bytes in the JSON answer to one Cypher query', 16_777_216, 1024, 268_435_456),
  CYPHER_STREAM_MAX_ROWS: integer('Most rows in an answer as NDJSON or CSV', 1_000_000, 1, 1_000_000_000),
  CYPHER_STREAM_MAX_BYTES: integer('Most bytes in an answer as NDJSON or CSV', 1_073_741_824, 1024, 1_099_511_627_776),
  CYPHER_STREAM_TIMEOUT_MS: integer(
    'Longest that a Cypher query may take whose answer goes out as NDJSON or CSV, in milliseconds',
    60_000,
    100,
    3_600_000,
  ),
  CYPHER_CONCURRENCY: integer(
    'Cypher queries of one key, or one address when there are no keys, at a time',
    4,
    1,
    1000,
  ),
  CYPHER_QUEUE_MS: integer(
    'How long a query beyond that waits for another to end before it is answered 429, in milliseconds',
    2_000,
    0,
    60_000,
  ),
  SHUTDOWN_TIMEOUT_MS: integer(
    'How long a process may take to finish what it has in hand, in milliseconds',
    20_000,
    100,
    600_000,
  ),
});
export type Environment = Static<typeof EnvironmentSchema>;
