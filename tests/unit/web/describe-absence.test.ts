import { expect, test } from '@jest/globals';
import type { ServiceStatus, StoreHealth } from '../../../schema/status.ts';
import { describeAbsence } from '../../../web/shell/describe-absence.ts';

const up: StoreHealth = { up: true, ms: 1 };
const away: StoreHealth = { up: false, detail: 'connect ECONNREFUSED' };
const status = (redis: StoreHealth, neo4j: StoreHealth): ServiceStatus => ({
  at: '2026-01-01T00:00:00.000Z',
  redis,
  neo4j,
  queue: null,
  paused: null,
  graph: null,
  articlesPerMinute: null,
  workers: [],
  active: [],
  failures: [],
});

test.each([
  ['all is well', 'open', status(up, up), undefined],
  ['nothing was heard yet', 'connecting', undefined, undefined],
  ['a store is slow', 'open', status({ up: true, ms: 1500, detail: 'No answer for 1.5 s' }, up), undefined],
  ['Redis is away', 'open', status(away, up), 'Redis is away'],
  ['Neo4j is away', 'open', status(up, away), 'Neo4j is away'],
  ['both are', 'open', status(away, away), 'Redis and Neo4j are away'],
  ['the service is away, whatever it said last', 'away', status(away, up), 'The service does not answer'],
  ['the key may not', 'refused', undefined, 'The service does not let you in'],
] as const)('%s', (_, stream, heard, title) => {
  expect(describeAbsence(stream, heard)?.title).toBe(title);
});
